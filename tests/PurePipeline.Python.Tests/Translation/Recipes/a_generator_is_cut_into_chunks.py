import itertools
import numpy as np
from PIL import Image

def chunks(it, n):
    it = iter(it)
    while True:
        part = tuple(itertools.islice(it, n))
        if not part:
            return
        yield part

def tiles(a, s):
    for y in range(0, a.shape[0], s):
        for x in range(0, a.shape[1], s):
            yield a[y:y + s, x:x + s]

def preprocess(path):
    a = np.asarray(Image.open(path).convert("L").resize((40, 30)))
    means = []
    for part in chunks(tiles(a, 8), 3):
        means.append(sum(float(p.mean()) for p in part) / len(part))
    return np.array(means, dtype=np.float32)
