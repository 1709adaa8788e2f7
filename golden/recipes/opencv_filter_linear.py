import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    sharpen = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]], np.float32)
    kernel = cv2.getGaussianKernel(7, 1.3)
    sharp = cv2.filter2D(image, -1, sharpen)
    soft = cv2.sepFilter2D(image, -1, kernel, kernel)
    edges = cv2.sepFilter2D(image, cv2.CV_16S, np.float32([[-1, 0, 1]]), np.float32([[1, 2, 1]]))
    floats = cv2.GaussianBlur(image.astype(np.float32) / np.float32(255), (5, 5), 1.1)
    parts = [sharp.astype(np.float32), soft.astype(np.float32), edges.astype(np.float32), floats * np.float32(255)]
    return np.concatenate(parts, axis=1)
