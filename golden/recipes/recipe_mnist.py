import cv2
import numpy as np
def preprocess(path):
    img = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    img = cv2.resize(img, (28, 28), interpolation=cv2.INTER_AREA)
    _, th = cv2.threshold(img, 127, 255, cv2.THRESH_BINARY_INV)
    x = th.reshape(-1, 28, 28, 1).astype('float32') / 255
    mask = img > img.mean()
    y = np.where(mask, img, 0)[None, ..., None] / 255.0
    return np.concatenate([x, y.astype(np.float32)], axis=-1)
