import cv2
import numpy as np


def gamma(image):
    mid = 0.5
    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    mean = np.mean(gray)
    g = np.log(mid * 255) / np.log(mean)
    return np.power(image, g).clip(0, 255).astype(np.uint8)


def preprocess(path):
    return gamma(cv2.imread(path))
