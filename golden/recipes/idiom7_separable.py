import cv2
import numpy as np

BINOMIAL = np.array([1, 4, 6, 4, 1]) / 16
TENT = np.array([1, 2, 1]) / 4


def preprocess(path):
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    out = []
    for width in (17, 20, 31, 33, 40, 47):
        image = cv2.resize(gray, (width, 24), interpolation=cv2.INTER_AREA)
        out.append(cv2.sepFilter2D(image, -1, TENT, TENT).ravel())
        out.append(cv2.sepFilter2D(image, -1, BINOMIAL, TENT, delta=2.5).ravel())
        out.append(cv2.sepFilter2D(cv2.merge([image] * 3), -1, TENT, BINOMIAL).ravel())
    return np.concatenate(out)
