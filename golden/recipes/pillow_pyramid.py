# MTCNN's image pyramid: the smallest level whose sides are both at least 12.
import math

import numpy as np
import torch
from PIL import Image


def level(image, scale):
    width, height = image.size
    return image.resize((math.ceil(width * scale), math.ceil(height * scale)), Image.BILINEAR)


def preprocess(path):
    image = Image.open(path).convert('RGB')
    scales = []
    scale, side = 0.6, min(image.size) * 0.6
    while side >= 12:
        scales.append(scale)
        scale, side = scale * 0.707, side * 0.707
    for scale in scales:
        smallest = level(image, scale)
    pixels = np.asarray(smallest, 'float32').transpose((2, 0, 1))
    return torch.from_numpy((np.expand_dims(pixels, 0) - 127.5) * 0.0078125)
