import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    height, width, _ = image.shape
    image = cv2.resize(image, (width * 2 + 1, height + height // 2), interpolation=cv2.INTER_LINEAR)
    return image.astype(np.float32).transpose(2, 0, 1)
