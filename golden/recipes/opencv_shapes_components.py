# The components of a mask that are large enough, and where they are.
import cv2
import numpy as np


def preprocess(path):
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    mask = cv2.adaptiveThreshold(gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 15, 4)
    count, labels, stats, centroids = cv2.connectedComponentsWithStats(mask, connectivity=8)
    kept = np.zeros(gray.shape, np.float32)
    for i in range(1, count):
        if stats[i, cv2.CC_STAT_AREA] >= 30:
            kept[labels == i] = centroids[i, 0] / gray.shape[1]
    count4, labels4 = cv2.connectedComponents(mask, connectivity=4, ltype=cv2.CV_16U)
    return np.stack([kept, labels4.astype(np.float32)])
