# A document scanner: the corners of the largest region, ordered, and the page made upright.
import cv2
import numpy as np


def order(points):
    rect = np.zeros((4, 2), np.float32)
    s = points.sum(axis=1)
    rect[0], rect[2] = points[np.argmin(s)], points[np.argmax(s)]
    d = np.diff(points, axis=1)
    rect[1], rect[3] = points[np.argmin(d)], points[np.argmax(d)]
    return rect


def preprocess(path):
    image = cv2.imread(path)
    gray = cv2.GaussianBlur(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), (5, 5), 0)
    _, mask = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    page = sorted(contours, key=cv2.contourArea, reverse=True)[0]
    hull = cv2.convexHull(page)
    box = cv2.boxPoints(cv2.minAreaRect(hull)).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(order(box), np.array([[0, 0], [79, 0], [79, 111], [0, 111]], np.float32))
    return cv2.warpPerspective(image, matrix, (80, 112))
