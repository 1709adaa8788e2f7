# Steps of image pyramids, which smooth before they leave pixels out.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    down = cv2.pyrDown(image)
    parts = [down, cv2.pyrDown(down), cv2.pyrDown(gray, borderType=cv2.BORDER_REPLICATE), cv2.pyrUp(down), cv2.pyrUp(cv2.pyrDown(gray))]
    wide = gray.astype(np.uint16) * 257
    signed = gray.astype(np.int16) * 200 - 20000
    parts += [cv2.pyrDown(wide), cv2.pyrUp(wide[:9, :11]), cv2.pyrDown(signed), cv2.pyrUp(signed[-7:, -5:])]
    parts += [cv2.pyrDown(np.dstack([image, gray])), cv2.pyrDown(image[:, :, :2], borderType=cv2.BORDER_REFLECT)]
    return np.concatenate([part.reshape(-1).astype(np.int32) for part in parts])
