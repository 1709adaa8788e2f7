import numpy as np
import cv2


def normalize_tile(img: np.ndarray, lo=1, hi=99):
    lo_v, hi_v = np.percentile(img, (lo, hi))
    return np.clip((img.astype(np.float32) - lo_v) / (hi_v - lo_v + 1e-6), 0, 1)


def preprocess(path):
    g = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    return normalize_tile(g)
