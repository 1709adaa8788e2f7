import cv2
import numpy as np


def find_qr_candidates(gray):
    gradX = cv2.Sobel(gray, ddepth=cv2.CV_32F, dx=1, dy=0, ksize=-1)
    gradY = cv2.Sobel(gray, ddepth=cv2.CV_32F, dx=0, dy=1, ksize=-1)
    gradient = cv2.subtract(gradX, gradY)
    gradient = cv2.convertScaleAbs(gradient)
    blurred = cv2.blur(gradient, (9, 9))
    (_, thresh) = cv2.threshold(blurred, 100, 255, cv2.THRESH_BINARY)
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (21, 7))
    closed = cv2.morphologyEx(thresh, cv2.MORPH_CLOSE, kernel)
    closed = cv2.erode(closed, None, iterations=4)
    closed = cv2.dilate(closed, None, iterations=4)
    return closed


image = cv2.imread("barcode.jpg")
gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
closed = find_qr_candidates(gray)
(cnts, _) = cv2.findContours(closed.copy(), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
if len(cnts):
    c = max(cnts, key=cv2.contourArea)
    rect = cv2.minAreaRect(c)
    box = np.intp(cv2.boxPoints(rect))
    x, y, w, h = cv2.boundingRect(box)
    x, y = max(x, 0), max(y, 0)
    roi = gray[y:y + h, x:x + w]
else:
    roi = gray
roi = cv2.resize(roi, (96, 96), interpolation=cv2.INTER_AREA)
tensor = np.where(roi > roi.mean(), 1.0, 0.0).astype(np.float32).reshape(1, 1, 96, 96)
