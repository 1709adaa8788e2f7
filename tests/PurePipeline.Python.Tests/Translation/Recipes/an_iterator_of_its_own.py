import cv2
import numpy as np

class Stream:
    def __init__(self, img, n):
        self.img = img
        self.n = n
        self.sent = 0

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        k = self.i
        self.i += 1
        self.sent += 1
        if k % 2 == 0:
            return k, self.img[k:]
        return k, cv2.flip(self.img[k:], 1)

def preprocess(path):
    img = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    stream = Stream(img, min(6, img.shape[0]))
    total = np.zeros(img.shape[1], np.int64)
    for k, part in stream:
        if k == 3:
            continue
        total += part.sum(axis=0).astype(np.int64) * (k + 1)
    return np.concatenate([total, [stream.sent]])
