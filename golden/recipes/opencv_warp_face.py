# A face aligned by five landmarks, as ArcFace wants it: the least-squares similarity by its closed form, then a warp to 112x112.
import cv2
import numpy as np

TEMPLATE = [(38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366), (41.5493, 92.3655), (70.7299, 92.2041)]
LANDMARKS = [(0.35, 0.4), (0.62, 0.38), (0.5, 0.55), (0.38, 0.7), (0.61, 0.69)]


def similarity(source, target):
    count = len(source)
    sx, sy = sum(x for x, _ in source) / count, sum(y for _, y in source) / count
    tx, ty = sum(x for x, _ in target) / count, sum(y for _, y in target) / count
    along = across = spread = 0.0
    for (x, y), (u, v) in zip(source, target):
        x, y, u, v = x - sx, y - sy, u - tx, v - ty
        along += x * u + y * v
        across += x * v - y * u
        spread += x * x + y * y
    a, b = along / spread, across / spread
    return np.array([[a, -b, tx - a * sx + b * sy], [b, a, ty - b * sx - a * sy]])


def preprocess(path):
    image = cv2.imread(path)
    height, width = image.shape[:2]
    landmarks = [(x * width, y * height) for x, y in LANDMARKS]
    face = cv2.warpAffine(image, similarity(landmarks, TEMPLATE), (112, 112), borderValue=0.0)
    return cv2.dnn.blobFromImage(face, 1.0 / 127.5, (112, 112), (127.5, 127.5, 127.5), swapRB=True)
