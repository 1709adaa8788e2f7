import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    spread = cv2.normalize(image, None, alpha=0, beta=1, norm_type=cv2.NORM_MINMAX, dtype=5)
    blended = cv2.addWeighted(image, 0.3, image[:, ::-1].copy(), 0.7, 1.5)
    return spread + cv2.convertScaleAbs(blended, alpha=-1.5, beta=40).astype(np.float32)
