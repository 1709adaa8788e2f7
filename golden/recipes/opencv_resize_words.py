import cv2
import numpy as np


def preprocess(path):
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE).astype(np.uint16) * 257
    methods = [cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_AREA, cv2.INTER_LANCZOS4, cv2.INTER_LINEAR_EXACT]
    return np.stack([cv2.resize(gray, dsize=(40, 71), interpolation=method) for method in methods])
