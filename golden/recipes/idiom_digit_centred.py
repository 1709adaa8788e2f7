import numpy as np
import cv2


def preprocess(path):
    img = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    _, bw = cv2.threshold(img, 128, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    rows = np.any(bw, axis=1)
    cols = np.any(bw, axis=0)
    rmin, rmax = np.where(rows)[0][[0, -1]]
    cmin, cmax = np.where(cols)[0][[0, -1]]
    digit = bw[rmin:rmax + 1, cmin:cmax + 1]
    h, w = digit.shape
    s = 20.0 / max(h, w)
    digit = cv2.resize(digit, (max(1, int(w * s)), max(1, int(h * s))), interpolation=cv2.INTER_AREA)
    h, w = digit.shape
    out = np.pad(digit, (((28 - h) // 2, 28 - h - (28 - h) // 2), ((28 - w) // 2, 28 - w - (28 - w) // 2)), 'constant', constant_values=0)
    cy, cx = np.average(np.argwhere(out > 0), axis=0)
    M = np.float32([[1, 0, round(14 - cx)], [0, 1, round(14 - cy)]])
    out = cv2.warpAffine(out, M, (28, 28))
    return (out.reshape(1, 1, 28, 28) / 255 - 0.1307) / 0.3081
