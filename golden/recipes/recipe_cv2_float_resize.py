import cv2
import numpy as np
def preprocess(path):
    img = cv2.imread(path).astype(np.float32) / 255.0
    img = cv2.resize(img, (160, 120), interpolation=cv2.INTER_LINEAR)
    img = cv2.cvtColor(img, cv2.COLOR_BGR2RGB)
    mean = np.array([0.485, 0.456, 0.406], dtype=np.float32)
    std = np.array([0.229, 0.224, 0.225], dtype=np.float32)
    img -= mean
    img /= std
    blob = np.transpose(img, (2, 0, 1))[None].astype(np.float16)
    return blob
