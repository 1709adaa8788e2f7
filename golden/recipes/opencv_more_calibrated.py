# A calibrated camera: the view that keeps valid pixels alone, cut to them, and where the corners of the distorted picture go.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    height, width = image.shape[:2]
    camera = np.array([[width * 0.9, 0, width / 2], [0, width * 0.9, height / 2], [0, 0, 1]])
    lens = np.array([-0.18, 0.09, 0.001, -0.002, 0.01])
    view, roi = cv2.getOptimalNewCameraMatrix(camera, lens, (width, height), 0.5, (width, height))
    straight = cv2.undistort(image, camera, lens, None, view)
    x, y, w, h = roi
    valid = cv2.resize(straight[y:y + h, x:x + w], (64, 64)).astype(np.float64)
    corners = np.array([[[0, 0]], [[width, 0]], [[width, height]], [[0, height]]], dtype=np.float64)
    places = cv2.undistortPoints(corners, camera, lens, P=view)
    done, inverse = cv2.invert(view)
    found, offset = cv2.solve(camera, np.array([[width], [height], [1.0]]))
    return np.concatenate([valid.reshape(-1), places.reshape(-1), inverse.reshape(-1), offset.reshape(-1), np.array([x, y, w, h, done])])
