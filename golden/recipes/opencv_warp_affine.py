# Faces and thumbnails: affine warps with every interpolation and border, both ways of reading the matrix, uint8 and float32.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    height, width = image.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), 17.5, 0.9)
    corners = np.float32([[0, 0], [width, 0], [0, height]])
    squeeze = cv2.getAffineTransform(corners, np.float32([[5, 3], [100, 12], [-7, 90]]))
    parts = []
    for border in (cv2.BORDER_CONSTANT, cv2.BORDER_REPLICATE, cv2.BORDER_REFLECT, cv2.BORDER_WRAP, cv2.BORDER_REFLECT_101):
        parts.append(cv2.warpAffine(image, turn, (112, 96), borderMode=border, borderValue=(10, 20, 30)))
    for flags in (cv2.INTER_NEAREST, cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_AREA, cv2.INTER_LANCZOS4):
        parts.append(cv2.warpAffine(image, squeeze, (112, 96), flags=flags, borderValue=7))
        parts.append(cv2.warpAffine(image, cv2.invertAffineTransform(squeeze), (112, 96), flags=flags | cv2.WARP_INVERSE_MAP))
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE).astype(np.float32) / 255
    parts.append(np.stack([cv2.warpAffine(gray, squeeze, (112, 96), flags=f) for f in (0, 1, 2)], axis=2))
    return np.concatenate([part.astype(np.float32).reshape(-1) for part in parts])
