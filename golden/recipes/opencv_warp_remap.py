# Positions by hand: a picture stretched and shifted by maps of floats, in pairs and in planes.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    height, width = image.shape[:2]
    columns = np.array([[x * width / 90 - 2.3 for x in range(100)]] * 60, dtype=np.float32)
    rows = np.array([[y * height / 55 - 1.7] * 100 for y in range(60)], dtype=np.float32)
    parts = [cv2.remap(image, columns, rows, flags) for flags in (cv2.INTER_NEAREST, cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_LANCZOS4)]
    parts.append(cv2.remap(image, np.stack([columns, rows], axis=2), None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101))
    return np.stack(parts)
