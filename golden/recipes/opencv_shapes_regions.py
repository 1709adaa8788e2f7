# Holes filled from the outside, and weights by the distance from the border, as for U-Nets.
import cv2
import numpy as np


def preprocess(path):
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    _, binary = cv2.threshold(gray, 110, 255, cv2.THRESH_BINARY)
    flooded = cv2.copyMakeBorder(binary, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    cv2.floodFill(flooded, np.zeros((flooded.shape[0] + 2, flooded.shape[1] + 2), np.uint8), (0, 0), 255)
    filled = binary | cv2.bitwise_not(flooded[1:-1, 1:-1])
    exact = cv2.distanceTransform(filled, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    near = cv2.distanceTransform(filled, cv2.DIST_L2, 5)
    steps = cv2.distanceTransform(filled, cv2.DIST_L1, 3)
    area, _, mask, rect = cv2.floodFill(gray.copy(), None, (gray.shape[1] // 2, gray.shape[0] // 2), 0, 4, 4, 8 | cv2.FLOODFILL_FIXED_RANGE)
    return np.stack([exact, near, steps, mask[1:-1, 1:-1].astype(np.float32) * area + rect[2]])
