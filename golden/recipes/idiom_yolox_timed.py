import time
import cv2
import numpy as np


def preprocess(path):
    start = time.time()
    img = cv2.imread(path)
    input_h, input_w = 416, 416
    padded = np.ones((input_h, input_w, 3), dtype=np.uint8) * 114
    r = min(input_h / img.shape[0], input_w / img.shape[1])
    resized = cv2.resize(img, (int(img.shape[1] * r), int(img.shape[0] * r)), interpolation=cv2.INTER_LINEAR).astype(np.uint8)
    padded[: int(img.shape[0] * r), : int(img.shape[1] * r)] = resized
    padded = padded.transpose((2, 0, 1))
    padded = np.ascontiguousarray(padded, dtype=np.float32)
    print("took {:.3f} s".format(time.time() - start))
    return padded
