import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    if image is None:
        raise FileNotFoundError(path)
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    ellipse = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 7))
    mask = cv2.inRange(image, (60, 20, 20), (255, 200, 210))
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8), iterations=2)
    even = cv2.createCLAHE(clipLimit=2.0, tileGridSize=(8, 8)).apply(gray)
    parts = [
        cv2.erode(image, np.ones((3, 3), np.uint8)),
        cv2.dilate(image, ellipse, iterations=2),
        cv2.morphologyEx(image, cv2.MORPH_GRADIENT, cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))),
        cv2.bitwise_and(image, image, mask=mask),
        cv2.merge([cv2.equalizeHist(gray), even, mask]),
    ]
    return np.stack(parts)
