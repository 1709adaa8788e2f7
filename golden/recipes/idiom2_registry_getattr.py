import numpy as np
from PIL import Image


class Registry:
    def __init__(self):
        self._ops = {}

    def register(self, name=None):
        def deco(f):
            self._ops[name or f.__name__] = f
            return f
        return deco

    def __getattr__(self, name):
        if name.startswith("_") or name not in self._ops:
            raise AttributeError(name)
        return self._ops[name]

    def __contains__(self, k):
        return k in self._ops

    def __getitem__(self, k):
        return self._ops[k]


OPS = Registry()


@OPS.register()
def to_rgb(img):
    return img.convert("RGB")


@OPS.register("shrink")
def _shrink(img, size=(20, 30)):
    return img.resize(size, Image.Resampling.HAMMING)


def preprocess(path):
    x = Image.open(path)
    for name in ("to_rgb", "shrink", "missing"):
        if name in OPS:
            x = OPS[name](x)
    y = OPS.shrink(x, (10, 10))
    print(hasattr(OPS, "missing"), getattr(OPS, "missing", None))
    return np.concatenate([np.asarray(x).ravel(), np.asarray(y).ravel()])
