# A blob cut out of the middle: resized until it covers the size.
import cv2


def preprocess(path):
    return cv2.dnn.blobFromImage(cv2.imread(path), 1.0, (96, 128), (104, 117, 123), swapRB=False, crop=True)
