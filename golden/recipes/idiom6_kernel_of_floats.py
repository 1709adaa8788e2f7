import cv2
import numpy as np


def preprocess(path):
    gray = cv2.resize(cv2.imread(path, cv2.IMREAD_GRAYSCALE), (80, 60))
    edges = cv2.Canny(cv2.GaussianBlur(gray, (5, 5), 1), 40, 120)
    square = np.ones((5, 5))
    wide = np.array([[0.5, -1, 1e-9]], np.float32)
    tall = np.array([[1], [2], [3], [4]])
    thick = cv2.erode(cv2.dilate(edges, square, iterations=2), square, iterations=1)
    return np.stack([thick, cv2.dilate(gray, wide), cv2.morphologyEx(gray, cv2.MORPH_OPEN, tall, iterations=2)])
