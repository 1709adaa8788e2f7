"""Five landmarks of a face led to where the recogniser expects them, by the least-squares similarity with a singular value decomposition."""
import cv2
import numpy as np

TEMPLATE = np.array([[30.3, 51.7], [65.5, 51.5], [48.0, 71.7], [33.5, 92.4], [62.7, 92.2]], dtype=np.float64) + [8.0, 0.0]


def similarity(points, targets):
    centre, aim = points.mean(axis=0), targets.mean(axis=0)
    near, far = points - centre, targets - aim
    covariance = far.T @ near / len(points)
    signs = np.ones(2)
    if np.linalg.det(covariance) < 0:
        signs[1] = -1
    u, s, vt = np.linalg.svd(covariance)
    assert np.linalg.matrix_rank(covariance) == 2
    turn = u @ np.diag(signs) @ vt
    scale = (s @ signs) / near.var(axis=0).sum()
    matrix = np.eye(3)
    matrix[:2, :2] = scale * turn
    matrix[:2, 2] = aim - scale * (turn @ centre)
    return matrix


def preprocess(path):
    image = cv2.imread(path)
    height, width = image.shape[:2]
    eyes_and_mouth = np.array([[0.33, 0.42], [0.64, 0.39], [0.5, 0.57], [0.37, 0.74], [0.62, 0.72]]) * [width, height]
    matrix = similarity(eyes_and_mouth, TEMPLATE)
    faces = [cv2.warpAffine(image, matrix[:2], (112, 112), borderValue=0.0)]
    mirrored = eyes_and_mouth[[1, 0, 2, 4, 3]] * [-1, 1] + [width - 1, 0]
    faces.append(cv2.warpAffine(image[:, ::-1].copy(), similarity(mirrored, TEMPLATE)[:2], (112, 112)))
    faces.append(cv2.warpAffine(image, matrix[:2], (112, 112), flags=cv2.INTER_NEAREST))
    return np.stack(faces).transpose(0, 3, 1, 2).astype(np.float32) / 127.5 - 1
