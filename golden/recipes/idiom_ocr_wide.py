import numpy as np
import cv2
from math import ceil, floor


def preprocess(path):
    img = cv2.imread(path)
    imgH, imgW = 48, 320
    h, w = img.shape[:2]
    max_wh_ratio = max(imgW / imgH, w * 1.0 / h)
    imgW = int(imgH * max_wh_ratio)
    ratio = w / float(h)
    resized_w = imgW if ceil(imgH * ratio) > imgW else int(ceil(imgH * ratio))
    resized_image = cv2.resize(img, (resized_w, imgH))
    resized_image = resized_image.astype('float32')
    resized_image = resized_image.transpose((2, 0, 1)) / 255
    resized_image -= 0.5
    resized_image /= 0.5
    padding_im = np.zeros((3, imgH, imgW), dtype=np.float32)
    padding_im[:, :, 0:resized_w] = resized_image
    return padding_im
