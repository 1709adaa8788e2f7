import math

import numpy as np
import torch
from PIL import Image


def preprocess(path):
    img = Image.open(path)
    width, height = img.size
    scale = 0.6
    sw, sh = math.ceil(width * scale), math.ceil(height * scale)
    img = img.resize((sw, sh), Image.BILINEAR)
    img = np.asarray(img, 'float32')
    # preprocess it
    img = img.transpose((2, 0, 1))
    img = np.expand_dims(img, 0)
    img = (img - 127.5) * 0.0078125
    return torch.from_numpy(img)
