"""Weights and means added up by Python's own sum(), which from 3.12 on makes up for what floats lose."""
import numpy as np
from PIL import Image

WEIGHTS = [0.1, 0.2, 0.3, 0.1, 0.1, 0.2]


def share(parts):
    whole = sum(parts)
    return [part / whole for part in parts]


def preprocess(path):
    image = Image.open(path).convert("RGB")
    means = [float(band) for band in np.asarray(image).mean(axis=(0, 1))]
    ratios = [image.width / (k + 3) for k in range(7)]
    light = sum([means[0] * 0.299, means[1] * 0.587, means[2] * 0.114])
    out = share(WEIGHTS) + [sum(means) / len(means), light, sum(ratios), sum(m / 255 for m in means), sum(WEIGHTS)]
    return np.array(out)
