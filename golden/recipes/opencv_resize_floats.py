import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path).astype(np.float32) / 255
    small = cv2.resize(image, (53, 47), interpolation=cv2.INTER_AREA)
    large = cv2.resize(small, (106, 94), interpolation=cv2.INTER_CUBIC)
    return cv2.resize(large, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_LINEAR)
