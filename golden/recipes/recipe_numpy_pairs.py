import numpy as np
import cv2
def preprocess(path):
    img = cv2.imread(path, cv2.IMREAD_COLOR)
    h, w, c = img.shape
    side = min(h, w)
    y0, x0 = (h - side) // 2, (w - side) // 2
    img = img[y0:y0 + side, x0:x0 + side, :]
    img = cv2.resize(img, (128, 128), interpolation=cv2.INTER_LINEAR)
    x = img.astype(np.float32)
    x = x[:, :, ::-1]
    mean = np.float32(np.array([123.675, 116.28, 103.53]).reshape(1, -1))
    stdinv = 1 / np.float64(np.array([58.395, 57.12, 57.375]).reshape(1, -1))
    y = x.copy()
    cv2.subtract(y, np.float64(mean), y)
    cv2.multiply(y, stdinv, y)
    z = (x - np.array([103.94, 116.78, 123.68], dtype=np.float32)) * 0.017
    ys, xs = np.mgrid[0:128:1, 0:128:1] if hasattr(np, "mgrid") else (None, None)
    return np.stack([z, y]).transpose(0, 3, 1, 2)
