# Masks of annotations: polygons, ellipses, lines and contours, sharp and smooth.
import cv2
import numpy as np


def preprocess(path):
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    height, width = gray.shape
    polygon = np.array([[width // 4, 5], [width - 9, height // 3], [width // 2, height + 20], [-15, height // 2]], np.int32)
    filled = np.zeros((height, width), np.uint8)
    cv2.fillPoly(filled, [polygon.reshape(-1, 1, 2)], 255)
    convex = np.zeros((height, width), np.uint8)
    cv2.fillConvexPoly(convex, polygon * 16 + 3, 255, cv2.LINE_AA, shift=4)
    outline = np.zeros((height, width, 3), np.uint8)
    cv2.polylines(outline, [polygon], True, (255, 128, 0), 3, cv2.LINE_AA)
    cv2.ellipse(outline, (width // 2, height // 2), (width // 3, height // 5), 30, 0, 270, (0, 255, 0), 2)
    cv2.ellipse(outline, ((width / 3, height / 3), (40.5, 20.25), 55), (9, 9, 200), -1)
    contours, _ = cv2.findContours((gray > 127).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    drawn = cv2.drawContours(np.zeros((height, width), np.uint8), contours, -1, 200, cv2.FILLED)
    return np.dstack([filled, convex, outline, drawn])
