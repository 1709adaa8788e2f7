import numpy as np
import cv2


def preprocess(path):
    bgr = cv2.imread(path).astype(np.float32)
    b, g, r = cv2.split(bgr)
    avg = (np.mean(b) + np.mean(g) + np.mean(r)) / 3
    kb, kg, kr = avg / np.mean(b), avg / np.mean(g), avg / np.mean(r)
    out = cv2.merge([np.clip(b * kb, 0, 255), np.clip(g * kg, 0, 255), np.clip(r * kr, 0, 255)])
    return out.astype(np.uint8)
