import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path).astype(np.float32) / 255
    spaces = [
        cv2.cvtColor(image, code)
        for code in (cv2.COLOR_BGR2HLS, cv2.COLOR_RGB2HSV, cv2.COLOR_BGR2YCrCb, cv2.COLOR_BGR2XYZ, cv2.COLOR_BGR2LAB, cv2.COLOR_RGB2Luv)
    ]
    hls, hsv, ycrcb, xyz, lab, luv = spaces
    back = [
        cv2.cvtColor(hls, cv2.COLOR_HLS2RGB),
        cv2.cvtColor(hsv, cv2.COLOR_HSV2BGR),
        cv2.cvtColor(ycrcb, cv2.COLOR_YCrCb2BGR),
        cv2.cvtColor(xyz, cv2.COLOR_XYZ2BGR),
        cv2.cvtColor(lab, cv2.COLOR_Lab2LBGR),
        cv2.cvtColor(luv, cv2.COLOR_Luv2RGB),
        cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR),
    ]
    return np.concatenate(spaces + back)
