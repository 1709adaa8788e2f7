import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)[:, :, ::-1]
    image = cv2.resize(image, (224, 224))
    image = image.astype(np.float32) / 255.0
    return np.expand_dims(np.transpose(image, (2, 0, 1)), axis=0)
