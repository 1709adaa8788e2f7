# A camera's raw frame: the pattern as colours, of bytes and of words.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    raw = image[:, :, 1].copy()
    raw[::2, ::2], raw[1::2, 1::2] = image[::2, ::2, 2], image[1::2, 1::2, 0]
    colours = cv2.cvtColor(raw, cv2.COLOR_BayerRG2BGR)
    words = cv2.cvtColor(raw.astype(np.uint16) * 16, cv2.COLOR_BayerBG2RGBA)
    small = cv2.resize(colours, (60, 40), interpolation=cv2.INTER_AREA)
    return np.concatenate([small.astype(np.float32), cv2.resize(words, (60, 40))[..., :3].astype(np.float32) / 16])
