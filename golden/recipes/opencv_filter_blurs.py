import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    gray = cv2.GaussianBlur(cv2.imread(path, cv2.IMREAD_GRAYSCALE), (5, 5), 0)
    parts = [
        cv2.GaussianBlur(image, (3, 3), 0),
        cv2.GaussianBlur(image, (0, 0), sigmaX=2.3),
        cv2.GaussianBlur(image, (9, 7), 1.5, sigmaY=0.7, borderType=cv2.BORDER_REPLICATE),
        cv2.blur(image, (5, 5)),
        cv2.blur(image, (20, 3), anchor=(1, 0), borderType=cv2.BORDER_REFLECT),
        cv2.boxFilter(image, -1, (4, 4), normalize=False),
        cv2.medianBlur(image, 3),
        cv2.medianBlur(image, 7),
        cv2.merge([gray, cv2.medianBlur(gray, 5), cv2.blur(gray, (17, 17))]),
    ]
    return np.stack(parts)
