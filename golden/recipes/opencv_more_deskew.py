# A page turned upright: the angle of its lines, of its pixels, and how much is written where.
import cv2
import numpy as np


def preprocess(path):
    gray = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    edges = cv2.Canny(gray, 50, 150, apertureSize=3)
    segments = cv2.HoughLinesP(edges, 1, np.pi / 180, 30, minLineLength=20, maxLineGap=5)
    lines = cv2.HoughLines(edges, 1, np.pi / 180, 40)
    angles = [] if segments is None else [np.degrees(np.arctan2(y2 - y1, x2 - x1)) for x1, y1, x2, y2 in segments[:, 0]]
    angle = float(np.median(angles)) if angles else 0.0
    points = cv2.findNonZero(edges)
    box = cv2.minAreaRect(points)
    height, width = gray.shape
    turn = cv2.getRotationMatrix2D((width // 2, height // 2), round(angle), 1.0)
    upright = cv2.warpAffine(gray, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    sums = cv2.integral(upright)[-1, ::16].astype(np.float64)
    found = [0.0] if lines is None else lines[:5].reshape(-1).astype(np.float64)
    return np.concatenate([sums, found, [box[2], cv2.norm(upright), cv2.norm(gray, upright, cv2.NORM_L1), cv2.sumElems(upright)[0]]])
