# Borders of every kind, wider than small pictures; a single number pads the first channel alone.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    assert image.size > 0  # None is no array: OpenCV 4.6 would look for ever for the borders of nothing
    kinds = (cv2.BORDER_CONSTANT, cv2.BORDER_REPLICATE, cv2.BORDER_REFLECT, cv2.BORDER_WRAP, cv2.BORDER_REFLECT_101)
    parts = [cv2.copyMakeBorder(image, 3, 20, 31, 5, kind, value=114) for kind in kinds]
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    parts += [cv2.merge([cv2.copyMakeBorder(gray, 3, 20, 31, 5, kind | cv2.BORDER_ISOLATED)] * 3) for kind in kinds]
    return np.stack(parts)
