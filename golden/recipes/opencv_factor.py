import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path, cv2.IMREAD_COLOR)
    image = cv2.resize(image, None, fx=0.7, fy=0.4, interpolation=cv2.INTER_LINEAR)
    return (image.astype('float32') - 127.5) * 0.0078125
