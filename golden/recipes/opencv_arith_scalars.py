import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    brighter = cv2.add(image, (30, 20, 10, 0))
    darker = cv2.subtract(image, np.array([12.0, 200.0, 3.0, 0.0]))
    product = cv2.multiply(image, (1.2, 0.9, 1.5, 1.0))
    quotient = cv2.divide(image, darker, scale=17)
    return np.stack([brighter, darker, product, quotient, cv2.absdiff(image, 100), cv2.max(image, darker), cv2.bitwise_not(image)])
