import cv2
import numpy as np
def imnormalize_(img, mean, std, to_rgb=True):
    assert img.dtype != np.uint8
    mean = np.float64(mean.reshape(1, -1))
    stdinv = 1 / np.float64(std.reshape(1, -1))
    if to_rgb:
        cv2.cvtColor(img, cv2.COLOR_BGR2RGB, img)
    cv2.subtract(img, mean, img)
    cv2.multiply(img, stdinv, img)
    return img
def impad_to_multiple(img, divisor, pad_val=0):
    pad_h = int(np.ceil(img.shape[0] / divisor)) * divisor
    pad_w = int(np.ceil(img.shape[1] / divisor)) * divisor
    return cv2.copyMakeBorder(img, 0, pad_h - img.shape[0], 0, pad_w - img.shape[1], cv2.BORDER_CONSTANT, value=pad_val)
def rescale_size(old_size, scale):
    w, h = old_size
    max_long_edge, max_short_edge = max(scale), min(scale)
    f = min(max_long_edge / max(h, w), max_short_edge / min(h, w))
    return int(w * float(f) + 0.5), int(h * float(f) + 0.5)
def preprocess(path):
    img = cv2.imread(path, cv2.IMREAD_COLOR)
    h, w = img.shape[:2]
    img = cv2.resize(img, rescale_size((w, h), (333, 200)), interpolation=cv2.INTER_LINEAR)
    img = imnormalize_(img.copy().astype(np.float32), np.array([123.675, 116.28, 103.53]), np.array([58.395, 57.12, 57.375]))
    img = impad_to_multiple(img, 32)
    return np.ascontiguousarray(img.transpose(2, 0, 1))[None]
