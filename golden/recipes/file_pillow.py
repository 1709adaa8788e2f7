import numpy as np
from PIL import Image


def preprocess(path):
    return np.asarray(Image.open(path)).astype(np.int64)
