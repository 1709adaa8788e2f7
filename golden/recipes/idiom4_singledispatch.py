from functools import singledispatch, singledispatchmethod, lru_cache, partial, reduce, cached_property, partialmethod, total_ordering, wraps, cmp_to_key
from pathlib import Path
import numpy as np, torch
from PIL import Image

@singledispatch
def to_array(x):
    raise TypeError(f"unsupported: {type(x).__name__}")

@to_array.register(str)
@to_array.register(Path)
def _(x):
    return np.asarray(Image.open(x).convert("RGB"))

@to_array.register
def _(x: np.ndarray):
    return x

@to_array.register(torch.Tensor)
def _tensor(x, scale=2):
    return x.numpy() * scale

@to_array.register(list)
@to_array.register(tuple)
def _seq(x):
    return np.stack([to_array(v) for v in x])

@to_array.register(int)
def _(x):
    return np.array(x)

class Scaler:
    @singledispatchmethod
    def scale(self, x):
        return -1
    @scale.register
    def _(self, x: int):
        return x * 2
    @scale.register(float)
    def _(self, x):
        return x / 2

@total_ordering
class V:
    def __init__(self, a): self.a = a
    def __eq__(self, o): return self.a == o.a
    def __lt__(self, o): return self.a < o.a

def preprocess(path):
    a = to_array(path)
    b = to_array(Path(path))
    assert (a == b).all()
    t = to_array(torch.arange(3), scale=5)
    try:
        to_array(None); msg = ''
    except TypeError as e:
        msg = str(e)
    s = Scaler()
    v = sorted([V(3), V(1)], key=cmp_to_key(lambda x, y: x.a - y.a))
    extra = np.array([s.scale(3), s.scale(3.0), s.scale("x"), len(msg), v[0].a, int(V(1) <= V(2)), int(to_array(True))])
    return np.concatenate([a.ravel()[:50], to_array([t, t]).ravel(), extra])
