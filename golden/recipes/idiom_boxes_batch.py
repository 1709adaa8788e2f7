import cv2
import numpy as np


def crop_bbox(im, bbox, scale=1.2, size=(96, 128)):
    x, y, w, h = bbox
    cx, cy = x + w / 2, y + h / 2
    aspect = size[0] / size[1]
    if w > aspect * h: h = w / aspect
    else: w = h * aspect
    w *= scale; h *= scale
    src = np.float32([[cx - w / 2, cy - h / 2], [cx + w / 2, cy - h / 2], [cx - w / 2, cy + h / 2]])
    dst = np.float32([[0, 0], [size[0], 0], [0, size[1]]])
    M = cv2.getAffineTransform(src, dst)
    return cv2.warpAffine(im, M, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=(0, 0, 0)), M


def preprocess(path):
    im = cv2.imread(path)
    h, w = im.shape[:2]
    boxes = np.array([[0.1 * w, 0.1 * h, 0.5 * w, 0.6 * h], [0.4 * w, 0.3 * h, 0.4 * w, 0.6 * h]])
    crops = [crop_bbox(im, b)[0] for b in boxes]
    batch = np.stack(crops).astype(np.float32)[..., ::-1]
    batch = (batch - np.array([123.675, 116.28, 103.53], np.float32)) / np.array([58.395, 57.12, 57.375], np.float32)
    return batch.transpose(0, 3, 1, 2)
