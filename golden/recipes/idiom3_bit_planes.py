import numpy as np
from PIL import Image


def preprocess(path):
    g = np.asarray(Image.open(path).convert("L").resize((40, 30), Image.BILINEAR))
    planes = np.unpackbits(g[..., None], axis=-1)
    packed = np.packbits(planes, axis=-1)[..., 0]
    assert np.array_equal(packed, g)
    gray_code = g ^ (g >> 1)
    parity = np.bitwise_xor.reduce(planes, axis=-1)
    return np.concatenate([planes, gray_code[..., None] & 0x0F, parity[..., None]], axis=-1).transpose(2, 0, 1)
