import numpy as np
from PIL import Image


def corners(img, s):
    w, h = img.size
    yield img.crop((0, 0, s, s))
    yield img.crop((w - s, 0, w, s))
    yield from (img.crop(b) for b in [(0, h - s, s, h), (w - s, h - s, w, h)])


def ten(img, s):
    yield from corners(img, s)
    yield from map(lambda c: c.transpose(Image.FLIP_LEFT_RIGHT), corners(img, s))


def preprocess(path):
    img = Image.open(path).convert("RGB").resize((64, 64))
    return np.stack([np.asarray(c) for c in ten(img, 48)]).transpose(0, 3, 1, 2)
