# imread of a TIFF with the flags that it answers to; None is none.
import cv2
import numpy as np

FLAGS = (
    cv2.IMREAD_UNCHANGED, cv2.IMREAD_GRAYSCALE, cv2.IMREAD_COLOR, cv2.IMREAD_ANYDEPTH, cv2.IMREAD_ANYCOLOR,
    cv2.IMREAD_ANYDEPTH | cv2.IMREAD_ANYCOLOR, cv2.IMREAD_ANYDEPTH | cv2.IMREAD_COLOR, cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)


def preprocess(path):
    parts = []
    for flags in FLAGS:
        image = cv2.imread(path, flags)
        if image is None:
            parts.append(np.array([-1.0]))
        else:
            parts += [np.array([image.shape[0], image.shape[1], image.ndim], dtype=np.float64), image.astype(np.float64).reshape(-1)]
    return np.concatenate(parts)
