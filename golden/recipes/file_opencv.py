# imread of a picture of any format with the flags that it answers to.
import cv2
import numpy as np

FLAGS = (
    cv2.IMREAD_UNCHANGED, cv2.IMREAD_GRAYSCALE, cv2.IMREAD_COLOR, cv2.IMREAD_ANYDEPTH, cv2.IMREAD_ANYCOLOR,
    cv2.IMREAD_ANYDEPTH | cv2.IMREAD_ANYCOLOR, cv2.IMREAD_ANYDEPTH | cv2.IMREAD_COLOR,
    cv2.IMREAD_ANYDEPTH | cv2.IMREAD_COLOR | cv2.IMREAD_ANYCOLOR, cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)


def preprocess(path):
    images = [cv2.imread(path, flags) for flags in FLAGS]
    if min(images[1].shape) >= 2:
        images += [cv2.imread(path, cv2.IMREAD_REDUCED_COLOR_2), cv2.imread(path, cv2.IMREAD_REDUCED_GRAYSCALE_2)]
    shapes = np.array([image.shape[0] * 10000 + image.shape[1] * 10 + image.ndim for image in images])
    return np.concatenate([shapes] + [image.astype(np.int64).reshape(-1) for image in images])
