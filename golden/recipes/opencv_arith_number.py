import cv2


def preprocess(path):
    image = cv2.imread(path)
    return cv2.multiply(cv2.add(image, 25), 0.75)
