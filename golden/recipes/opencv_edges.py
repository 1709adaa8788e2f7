# Edges, histograms, colours by a matrix, smoothing that keeps edges.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    edges = cv2.Canny(gray, 50, 150)
    smooth = cv2.bilateralFilter(cv2.resize(image, (64, 48)), 7, 50, 50)
    sepia = cv2.transform(image, np.array([[0.272, 0.534, 0.131], [0.349, 0.686, 0.168], [0.393, 0.769, 0.189]]))
    histogram = cv2.calcHist([image], [0], None, [32], [0, 256])
    laplacian = cv2.Laplacian(gray, cv2.CV_16S, ksize=5)
    low, high, low_at, high_at = cv2.minMaxLoc(gray, mask=edges)
    corners = cv2.morphologyEx(edges, cv2.MORPH_HITMISS, np.array([[0, 1, 0], [-1, 1, 1], [-1, -1, 0]]))
    parts = [edges, smooth, sepia, histogram, laplacian, corners, np.array([low, high, low_at[0], high_at[1]])]
    return np.concatenate([part.reshape(-1).astype(np.float32) for part in parts])
