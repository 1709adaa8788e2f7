import numpy as np
from PIL import Image


def preprocess(path):
    img = Image.open(path).convert("RGB")
    lut = [int(255 * (i / 255) ** 0.8 + 0.5) for i in range(256)]
    img = img.point(lut * 3)
    img = img.quantize(16).convert("RGB")
    return np.array(img)
