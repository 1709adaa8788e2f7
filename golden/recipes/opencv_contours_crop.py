# The photo without its dark frame: the largest contour's rectangle, to 96x96.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    _, mask = cv2.threshold(gray, 60, 255, cv2.THRESH_BINARY)
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if len(contours) > 0:
        largest = max(contours, key=cv2.contourArea)
        x, y, w, h = cv2.boundingRect(largest)
        image = image[y:y + h, x:x + w]
    image = cv2.resize(image, (96, 96), interpolation=cv2.INTER_AREA)
    return image.astype(np.float32).transpose(2, 0, 1)[None] / 255.0
