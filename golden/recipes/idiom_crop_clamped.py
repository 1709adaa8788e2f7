import cv2
import numpy as np


def preprocess(path):
    cap = cv2.imread(path)
    h, w, _ = cap.shape
    bbox = np.array([w * .2, h * .1, w * .8, h * .9]).astype(int)
    x1, y1, x2, y2 = bbox
    roi = cap[max(y1, 0):min(y2, h), max(x1, 0):min(x2, w)]
    roi = cv2.resize(roi, dsize=(128, 256), interpolation=cv2.INTER_LINEAR)
    roi = cv2.cvtColor(roi, cv2.COLOR_BGR2RGB).astype(np.float32)
    roi = np.divide(roi, 255.0, out=roi)
    roi = np.subtract(roi, np.array([0.485, 0.456, 0.406], dtype=np.float32))
    roi = np.true_divide(roi, np.array([0.229, 0.224, 0.225], dtype=np.float32))
    return np.rollaxis(roi, 2)
