import cv2
import numpy as np


class OpenPose:
    def pad(self, img, stride=8, padValue=128):
        h, w = img.shape[0], img.shape[1]
        pad = 4 * [None]
        pad[0] = 0
        pad[1] = 0
        pad[2] = 0 if (h % stride == 0) else stride - (h % stride)
        pad[3] = 0 if (w % stride == 0) else stride - (w % stride)
        img_padded = img
        pad_up = np.tile(img_padded[0:1, :, :] * 0 + padValue, (pad[0], 1, 1))
        img_padded = np.concatenate((pad_up, img_padded), axis=0)
        pad_left = np.tile(img_padded[:, 0:1, :] * 0 + padValue, (1, pad[1], 1))
        img_padded = np.concatenate((pad_left, img_padded), axis=1)
        pad_down = np.tile(img_padded[-2:-1, :, :] * 0 + padValue, (pad[2], 1, 1))
        img_padded = np.concatenate((img_padded, pad_down), axis=0)
        pad_right = np.tile(img_padded[:, -2:-1, :] * 0 + padValue, (1, pad[3], 1))
        img_padded = np.concatenate((img_padded, pad_right), axis=1)
        return img_padded, pad


def preprocess(path):
    oriImg = cv2.imread(path)
    scale = 184 / oriImg.shape[0]
    imageToTest = cv2.resize(oriImg, (0, 0), fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    imageToTest_padded, pad = OpenPose().pad(imageToTest)
    im = np.transpose(np.float32(imageToTest_padded[:, :, :, np.newaxis]), (3, 2, 0, 1)) / 256 - 0.5
    return np.ascontiguousarray(im)
