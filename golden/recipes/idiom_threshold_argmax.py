import numpy as np
from PIL import Image


def preprocess(path):
    im = Image.open(path).convert("L")
    a = np.array(im)
    thr = a.mean() - a.std() / 2
    b = (a > thr).astype(np.uint8) * 255
    im2 = Image.fromarray(b, mode="L").resize((64, 64), Image.NEAREST).rotate(90, expand=True)
    idx = np.unravel_index(np.argmax(np.array(im2)), (64, 64))
    return np.array(im2) // 255 + idx[0] * 0
