import numpy as np
import cv2


def preprocess(path):
    img = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    img = cv2.resize(img, (64, 64)).astype(np.float32)
    gx = cv2.Sobel(img, cv2.CV_32F, 1, 0, ksize=1)
    gy = cv2.Sobel(img, cv2.CV_32F, 0, 1, ksize=1)
    mag = np.sqrt(gx * gx + gy * gy)
    octant = (np.abs(gx) > np.abs(gy)).astype(np.int64) + 2 * (gx > 0) + 4 * (gy > 0)
    cells = []
    for i in range(0, 64, 8):
        for j in range(0, 64, 8):
            o = octant[i:i + 8, j:j + 8].ravel()
            m = mag[i:i + 8, j:j + 8].ravel()
            cells.append(np.bincount(o, weights=m, minlength=8))
    v = np.asarray(cells)
    v = v / (np.sqrt((v ** 2).sum(axis=1, keepdims=True)) + 1e-5)
    return np.minimum(v, 0.2).reshape(8, 8, -1).astype("float32")
