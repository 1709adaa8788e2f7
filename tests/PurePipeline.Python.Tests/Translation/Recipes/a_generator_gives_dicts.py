import numpy as np
from PIL import Image

def views(im):
    for flip in (False, True):
        for s in (24, 32):
            v = im.resize((s, s))
            if flip:
                v = v.transpose(Image.FLIP_LEFT_RIGHT)
            yield {"size": s, "flip": flip, "data": np.asarray(v, np.float32)}

def preprocess(path):
    im = Image.open(path).convert("L")
    acc = np.zeros((24, 24), np.float32)
    for v in views(im):
        d = v["data"][:24, :24]
        if v["flip"]:
            d = d[:, ::-1]
        acc += d / v["size"]
    return acc
