import numpy as np
from PIL import Image


def preprocess(path):
    img = Image.open(path)
    img = img.convert("YCbCr")
    y, cb, cr = img.split()
    y = np.asarray(y.resize((224, 224), Image.BICUBIC), dtype=np.float32)
    return (y / 255.0)[np.newaxis, np.newaxis, :, :]
