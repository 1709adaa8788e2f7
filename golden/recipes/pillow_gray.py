import math

import numpy as np
from PIL import Image


def preprocess(path):
    image = Image.open(path).convert('L')
    width, height = image.size
    image = image.resize((math.ceil(width * 0.6), math.ceil(height * 0.6)), resample=Image.BILINEAR)
    return np.asarray(image)
