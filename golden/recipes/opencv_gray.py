import math

import cv2


def preprocess(path):
    image = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    height, width = image.shape
    return cv2.resize(image, (math.ceil(width * 0.6), math.ceil(height * 0.6)), interpolation=cv2.INTER_LINEAR)
