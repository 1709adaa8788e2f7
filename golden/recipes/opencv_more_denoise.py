# A scan made clean: noise out, colours kept, and the gradients' sizes and angles of what is left.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.resize(cv2.imread(path), (96, 64))
    clean = cv2.fastNlMeansDenoisingColored(image, None, 10, 10, 7, 21)
    gray = cv2.fastNlMeansDenoising(cv2.cvtColor(clean, cv2.COLOR_BGR2GRAY), None, h=7, templateWindowSize=5, searchWindowSize=15)
    gx = cv2.Sobel(gray, cv2.CV_32F, 1, 0)
    gy = cv2.Sobel(gray, cv2.CV_32F, 0, 1)
    size = cv2.magnitude(gx, gy)
    angle = cv2.phase(gx, gy, angleInDegrees=True)
    gamma = cv2.pow(gray.astype(np.float32) / 255, 1 / 2.2)
    return np.stack([gray.astype(np.float32), size, angle, cv2.sqrt(size), cv2.log(size + 1), gamma])
