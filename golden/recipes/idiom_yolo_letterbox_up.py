import cv2, numpy as np


def preprocess(path, size=640, stride=32, auto=False):
    im0 = cv2.imread(str(path))
    assert im0 is not None, f"Image Not Found {path}"
    shape = im0.shape[:2]
    new_shape = (size, size)
    r = min(new_shape[0] / shape[0], new_shape[1] / shape[1])
    r = min(r, 1.0)
    ratio = r, r
    new_unpad = int(round(shape[1] * r)), int(round(shape[0] * r))
    dw, dh = new_shape[1] - new_unpad[0], new_shape[0] - new_unpad[1]
    if auto:
        dw, dh = np.mod(dw, stride), np.mod(dh, stride)
    dw /= 2
    dh /= 2
    im = im0
    if shape[::-1] != new_unpad:
        im = cv2.resize(im, new_unpad, interpolation=cv2.INTER_LINEAR)
    top, bottom = int(round(dh - 0.1)), int(round(dh + 0.1))
    left, right = int(round(dw - 0.1)), int(round(dw + 0.1))
    im = cv2.copyMakeBorder(im, top, bottom, left, right, cv2.BORDER_CONSTANT, value=(114, 114, 114))
    im = im.transpose((2, 0, 1))[::-1]
    im = np.ascontiguousarray(im)
    im = im.astype(np.float32)
    im /= 255
    if len(im.shape) == 3:
        im = im[None]
    return im
