import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    gray = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2RGB)
    hsv = cv2.cvtColor(image, cv2.COLOR_BGR2HSV)
    hls = cv2.cvtColor(image, cv2.COLOR_BGR2HLS)
    ycrcb = cv2.cvtColor(image, cv2.COLOR_RGB2YCrCb)
    yuv = cv2.cvtColor(image, cv2.COLOR_BGR2YUV)
    lab = cv2.cvtColor(image, cv2.COLOR_BGR2Lab)
    luv = cv2.cvtColor(image, cv2.COLOR_RGB2Luv)
    back = [
        cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB),
        cv2.cvtColor(hls, cv2.COLOR_HLS2BGR),
        cv2.cvtColor(ycrcb, cv2.COLOR_YCrCb2RGB),
        cv2.cvtColor(yuv, cv2.COLOR_YUV2BGR),
        cv2.cvtColor(lab, cv2.COLOR_LAB2BGR),
        cv2.cvtColor(luv, cv2.COLOR_Luv2LRGB),
        cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_BGR2XYZ), cv2.COLOR_XYZ2RGB),
    ]
    return np.concatenate([gray, hsv, hls, ycrcb, yuv, lab, luv] + back)
