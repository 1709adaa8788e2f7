import cv2
import numpy as np


class Canvas:
    def __init__(self):
        self.pixels = np.zeros((40, 50, 3), dtype=np.uint8)
        self.border = np.full((2, 50, 3), 9, dtype=np.uint8)
        self.mean = np.array([1, 2, 3], dtype=np.float32)

    def clear(self):
        self.pixels.fill(114)

    def put(self, image):
        self.pixels[:20, :30] = cv2.resize(image, (30, 20))
        self.pixels[30] += 1
        return np.concatenate([self.pixels, self.border])


def preprocess(path):
    canvas = Canvas()
    canvas.clear()
    kept = {"a": np.zeros(4), "b": np.zeros(4)}
    kept["a"][1] = 5
    kept["a"] += 2
    both = [np.zeros(3), np.zeros(3)]
    both[0][:] = 4
    both[1].fill(3)
    shown = canvas.put(cv2.imread(path)).astype(np.float32) - canvas.mean
    return np.concatenate([shown.ravel(), kept["a"], kept["b"], both[0], both[1]])
