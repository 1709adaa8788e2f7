import cv2
import numpy as np


def preprocess(path):
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    found, mask = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    _, cut = cv2.threshold(gray, found, 0, cv2.THRESH_TRUNC)
    table = np.array([level * level // 255 for level in range(256)], np.uint8)
    return np.stack([mask, cut, cv2.LUT(gray, table), cv2.inRange(gray, 40, 180)])
