import cv2
import numpy as np


class Preprocessor:
    """Keeps aspect ratio."""
    mean = (123.675, 116.28, 103.53)
    std = (58.395, 57.12, 57.375)
    def __init__(self, size=(512, 512), *, to_rgb=True):
        self.size = size
        self.to_rgb = to_rgb
    @property
    def height(self):
        return self.size[0]
    @classmethod
    def default(cls):
        return cls((320, 256))
    def imnormalize(self, img):
        img = np.float32(img) if img.dtype != np.float32 else img.copy()
        mean = np.float64(np.array(self.mean).reshape(1, -1))
        stdinv = 1 / np.float64(np.array(self.std).reshape(1, -1))
        if self.to_rgb:
            cv2.cvtColor(img, cv2.COLOR_BGR2RGB, img)
        cv2.subtract(img, mean, img)
        cv2.multiply(img, stdinv, img)
        return img
    def __call__(self, path):
        img = cv2.imread(path)
        img = cv2.resize(img, self.size[::-1])
        img = self.imnormalize(img)
        return img.transpose(2, 0, 1)[np.newaxis, ...]


def preprocess(path):
    p = Preprocessor.default()
    assert p.height == 320
    return p(path)
