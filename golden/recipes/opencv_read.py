import cv2


def preprocess(path):
    return cv2.imread(path)
