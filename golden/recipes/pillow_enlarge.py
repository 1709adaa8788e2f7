import numpy as np
from PIL import Image


def preprocess(path):
    image = Image.open(path).convert('RGB')
    width, height = image.size
    image = image.resize((width * 2 + 1, height + height // 2), Image.BILINEAR)
    return np.asarray(image).astype(np.float32) - 127.5
