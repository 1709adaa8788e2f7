# A face aligned by landmarks of which one is wrong: a robust similarity, the same landmarks led by it, a warp.
import cv2
import numpy as np

TEMPLATE = np.array([[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]], dtype=np.float32)
LANDMARKS = np.array([[0.35, 0.4], [0.62, 0.38], [0.5, 0.55], [0.38, 0.7], [0.9, 0.2]], dtype=np.float32)


def preprocess(path):
    image = cv2.imread(path)
    height, width = image.shape[:2]
    landmarks = LANDMARKS * np.array([width, height], dtype=np.float32)
    matrix, inliers = cv2.estimateAffinePartial2D(landmarks, TEMPLATE, method=cv2.LMEDS)
    face = cv2.warpAffine(image, matrix, (112, 112), borderValue=0.0)
    full, _ = cv2.estimateAffine2D(landmarks, TEMPLATE, method=cv2.RANSAC, ransacReprojThreshold=20.0)
    led = cv2.transform(landmarks.reshape(-1, 1, 2), full).reshape(-1)
    return np.concatenate([face.reshape(-1).astype(np.float64), matrix.reshape(-1), full.reshape(-1), led.astype(np.float64),
                           inliers.reshape(-1).astype(np.float64)])
