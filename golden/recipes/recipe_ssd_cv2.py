import cv2
import numpy as np
MEANS = (104, 117, 123)
class BaseTransform:
    def __init__(self, size, mean):
        self.size = size
        self.mean = np.array(mean, dtype=np.float32)
    def __call__(self, image, boxes=None, labels=None):
        x = cv2.resize(image, (self.size, self.size)).astype(np.float32)
        x -= self.mean
        x = x.astype(np.float32)
        return x, boxes, labels
def preprocess(path):
    t = BaseTransform(300, MEANS)
    x, _, _ = t(cv2.imread(path, cv2.IMREAD_COLOR))
    x = x[:, :, (2, 1, 0)]
    return np.transpose(x, (2, 0, 1))[np.newaxis]
