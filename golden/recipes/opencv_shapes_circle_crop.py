# A retina picture: what lies outside the largest circle becomes black, with a marked centre.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    height, width = image.shape[:2]
    center, radius = (width // 2, height // 2), min(width, height) // 2
    mask = np.zeros((height, width), np.uint8)
    cv2.circle(mask, center, radius, 1, thickness=-1)
    image = cv2.bitwise_and(image, image, mask=mask)
    cv2.line(image, (center[0] - 5, center[1]), (center[0] + 5, center[1]), (0, 0, 255), 2)
    cv2.rectangle(image, (3, 3), (width - 4, height - 4), (0, 255, 0), 3)
    return cv2.resize(image, (64, 64), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
