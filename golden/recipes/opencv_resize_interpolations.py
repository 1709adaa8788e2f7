import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    methods = (cv2.INTER_NEAREST, cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_AREA, cv2.INTER_LANCZOS4, cv2.INTER_LINEAR_EXACT, cv2.INTER_NEAREST_EXACT)
    return np.stack([cv2.resize(image, (97, 61), interpolation=method) for method in methods])
