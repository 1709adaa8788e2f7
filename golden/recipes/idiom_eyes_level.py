import math
import cv2
import numpy as np


def align(img, left_eye, right_eye, size=112):
    dy = right_eye[1] - left_eye[1]
    dx = right_eye[0] - left_eye[0]
    angle = math.degrees(math.atan2(dy, dx))
    center = ((left_eye[0] + right_eye[0]) / 2, (left_eye[1] + right_eye[1]) / 2)
    dist = math.hypot(dx, dy)
    scale = (0.35 * size) / dist
    M = cv2.getRotationMatrix2D(center, angle, scale)
    M[0, 2] += size * 0.5 - center[0]
    M[1, 2] += size * 0.4 - center[1]
    return cv2.warpAffine(img, M, (size, size), flags=cv2.INTER_CUBIC)


def preprocess(path):
    img = cv2.imread(path)
    h, w = img.shape[:2]
    return align(img, (w * 0.3, h * 0.4), (w * 0.7, h * 0.43))
