import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    hsv = cv2.cvtColor(cv2.resize(image, (60, 45)), cv2.COLOR_BGR2HSV)
    counts = cv2.calcHist([hsv], [0, 1, 2], None, (8, 4, 4), [0, 180, 0, 256, 0, 256])
    cv2.normalize(counts, counts)
    shares = cv2.normalize(cv2.calcHist([hsv], [2], None, [16], [0, 256]), None, 1, 0, cv2.NORM_L1)
    return np.concatenate([counts.flatten(), shares.flatten()])
