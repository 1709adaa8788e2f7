import numpy as np
from PIL import Image, ImageFilter, ImageEnhance


def preprocess(path):
    im = Image.open(path).convert("L")
    im = im.filter(ImageFilter.MedianFilter())
    im = ImageEnhance.Contrast(im).enhance(2)
    im = im.convert('1')
    return np.array(im)
