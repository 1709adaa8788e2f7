import numpy as np
from PIL import Image


def equalize(im):
    hist, bins = np.histogram(im.flatten(), 256, [0, 256])
    cdf = hist.cumsum()
    cdf_normalized = (cdf - cdf.min()) * 255 / (cdf.max() - cdf.min())
    return cdf_normalized.astype('uint8')[im]


def preprocess(path):
    return equalize(np.array(Image.open(path).convert("L")))
