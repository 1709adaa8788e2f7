# YOLO's letterbox: resized to fit, padded with gray, then a blob.
import cv2
import numpy as np


def letterbox(image, size=320, color=(114, 114, 114)):
    height, width = image.shape[:2]
    ratio = min(size / height, size / width)
    fitted = int(round(width * ratio)), int(round(height * ratio))
    dw, dh = (size - fitted[0]) / 2, (size - fitted[1]) / 2
    if (width, height) != fitted:
        image = cv2.resize(image, fitted, interpolation=cv2.INTER_LINEAR)
    top, bottom = int(round(dh - 0.1)), int(round(dh + 0.1))
    left, right = int(round(dw - 0.1)), int(round(dw + 0.1))
    return cv2.copyMakeBorder(image, top, bottom, left, right, cv2.BORDER_CONSTANT, value=color)


def preprocess(path):
    image = letterbox(cv2.imread(path))
    return cv2.dnn.blobFromImage(image, 1 / 255.0, (320, 320), swapRB=True, crop=False)
