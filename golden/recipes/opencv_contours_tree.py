# The contours of a thresholded photo: how they lie in each other, and what each has.
import cv2
import numpy as np


def preprocess(path):
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    _, binary = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    contours, hierarchy = cv2.findContours(binary, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)
    rows = []
    for contour, relations in zip(contours, hierarchy[0]):
        x, y, w, h = cv2.boundingRect(contour)
        moments = cv2.moments(contour)
        (cx, cy), radius = cv2.minEnclosingCircle(contour)
        simple = cv2.approxPolyDP(contour, 0.01 * cv2.arcLength(contour, True), True)
        rows.append([x, y, w, h, cv2.contourArea(contour), moments["m10"], moments["mu11"], cx, cy, radius, len(simple), relations[3]])
    return np.array(rows, np.float64)
