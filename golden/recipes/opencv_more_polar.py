# A round gauge unrolled, the mean of each angle, and the middle of the picture between its pixels.
import cv2
import numpy as np


def preprocess(path):
    gray = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2GRAY)
    height, width = gray.shape
    center = (width / 2, height / 2)
    radius = max(width, height) / 2
    unrolled = cv2.warpPolar(gray, (64, 96), center, radius, cv2.INTER_LINEAR + cv2.WARP_POLAR_LINEAR + cv2.WARP_FILL_OUTLIERS)
    spiral = cv2.warpPolar(gray, (64, 96), center, radius, cv2.INTER_CUBIC + cv2.WARP_POLAR_LOG + cv2.WARP_FILL_OUTLIERS)
    back = cv2.warpPolar(unrolled, (64, 96), (32, 48), 48, cv2.INTER_LINEAR + cv2.WARP_FILL_OUTLIERS + cv2.WARP_INVERSE_MAP)
    profile = cv2.reduce(unrolled, 1, cv2.REDUCE_AVG, dtype=cv2.CV_32F)
    rows = cv2.reduce(unrolled, 0, cv2.REDUCE_MAX)
    patch = cv2.getRectSubPix(gray, (64, 96), (width / 2 + 0.3, height / 2 - 0.2), patchType=cv2.CV_32F)
    return np.hstack([unrolled - profile, spiral.astype(np.float32), back.astype(np.float32), patch, np.repeat(rows, 96, axis=0).astype(np.float32)])
