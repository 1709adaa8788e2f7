import numpy as np
import cv2


def preprocess(path):
    im = cv2.imread(path)
    for i in range(3):
        lo, hi = np.percentile(im[:, :, i], [2, 98])
        ch = np.clip((im[:, :, i].astype(float) - lo) * 255.0 / (hi - lo), 0, 255)
        im[:, :, i] = ch.astype(np.uint8)
    return im
