import cv2, numpy as np


def preprocess(path):
    img = cv2.imread(path, 0)
    img = cv2.resize(img, (100, 32), interpolation=cv2.INTER_CUBIC)
    img = np.expand_dims(img, -1)
    img = img / 255.
    img = (img - 0.5) / 0.5
    img = np.transpose(img, (2, 0, 1)).astype(np.float32)
    return img[None, :]
