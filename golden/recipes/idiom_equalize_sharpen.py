import cv2
import numpy as np


def preprocess(path):
    img = cv2.imread(path)
    img_yuv = cv2.cvtColor(img, cv2.COLOR_BGR2YUV)
    img_yuv[:, :, 0] = cv2.equalizeHist(img_yuv[:, :, 0])
    img = cv2.cvtColor(img_yuv, cv2.COLOR_YUV2BGR)
    img = cv2.fastNlMeansDenoising(img) if False else cv2.medianBlur(img, 3)
    img = cv2.filter2D(img, -1, np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]))
    return cv2.resize(img, (224, 224), interpolation=cv2.INTER_LANCZOS4)
