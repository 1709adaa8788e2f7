import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    image = cv2.resize(image, (image.shape[1] * 2, image.shape[0] * 2), interpolation=cv2.INTER_NEAREST)
    planes = cv2.cvtColor(image, cv2.COLOR_BGR2YUV_I420)
    packed = image[:, :, :2].copy()
    results = [
        cv2.cvtColor(planes, cv2.COLOR_YUV2BGR_I420),
        cv2.cvtColor(planes, cv2.COLOR_YUV2RGB_NV12),
        cv2.cvtColor(planes, cv2.COLOR_YUV2BGRA_NV21, dstCn=3),
        cv2.cvtColor(packed, cv2.COLOR_YUV2RGB_YUY2),
        cv2.cvtColor(packed, cv2.COLOR_YUV2BGR_UYVY),
        cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_BGR2BGR565), cv2.COLOR_BGR5652BGR),
        cv2.cvtColor(cv2.cvtColor(planes, cv2.COLOR_YUV2GRAY_420), cv2.COLOR_GRAY2BGR),
    ]
    return np.concatenate(results)
