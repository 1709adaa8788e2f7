import cv2
import numpy as np


class Scale:
    def __init__(self, text):
        self.factor = np.float32(eval(text))

    def __call__(self, x):
        return x.astype(np.float32) * self.factor


def preprocess(path):
    x = cv2.imread(path)
    x = Scale("1.5 / 2")(cv2.resize(x, (9, 7)))
    np.clip(x, 20, 120, out=x)
    y = x - 60
    np.maximum(y, 0, out=y)
    np.minimum(y, 50, out=y)
    return x + y
