import cv2
import numpy as np


def remove_hair(image, inpaint_radius=3):
    """Dark hairs over skin: found by black hat, filled from around them."""
    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    kernel = cv2.getStructuringElement(cv2.MORPH_CROSS, (9, 9))
    blackhat = cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, kernel)
    _, mask = cv2.threshold(blackhat, 40, 255, cv2.THRESH_BINARY)
    return cv2.inpaint(image, mask, inpaint_radius, cv2.INPAINT_TELEA)


def preprocess(path):
    image = cv2.imread(path)
    image = cv2.resize(image, (160, 120), interpolation=cv2.INTER_AREA)
    clean = remove_hair(image)
    gray = cv2.cvtColor(clean, cv2.COLOR_BGR2GRAY)
    bright = cv2.inRange(gray, 250, 255)
    gray = cv2.inpaint(gray, bright, 5, cv2.INPAINT_NS)
    dx, dy = cv2.spatialGradient(gray)
    x = np.dstack([clean, gray]).astype(np.float32) / 255.0
    slope = np.stack([dx, dy], axis=-1).astype(np.float32) / 1020.0
    return np.concatenate([x, slope], axis=-1).transpose(2, 0, 1)[None]
