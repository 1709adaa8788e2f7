import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    coords = np.column_stack(np.where(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) > 100))
    x0, y0 = coords.min(axis=0)
    x1, y1 = coords.max(axis=0) + 1
    cropped = image[x0:x1, y0:y1]
    (h, w) = cropped.shape[:2]
    center = (w // 2, h // 2)
    M = cv2.getRotationMatrix2D(center, -3.5, 1.0)
    return cv2.warpAffine(cropped, M, (w, h), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
