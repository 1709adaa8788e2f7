import numpy as np
from PIL import Image


def preprocess(path):
    x = np.asarray(Image.open(path).convert("RGB").resize((32, 32)), dtype=np.float64)
    x = (x - x.min()) / (x.max() - x.min())
    x = np.einsum('hwc->chw', x)
    return np.float32(x)
