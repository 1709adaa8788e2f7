import itertools
import operator
from functools import partial, reduce
import numpy as np
from PIL import Image


def windows(n, size, step):
    yield from range(0, max(n - size, 0) + 1, step)


def crops(arr, size=48, step=32):
    h, w = arr.shape[:2]
    for y, x in itertools.product(windows(h, size, step), windows(w, size, step)):
        yield (y, x), arr[y:y + size, x:x + size]


def batched(iterable, n):
    it = iter(iterable)
    while chunk := list(itertools.islice(it, n)):
        yield chunk


def compose(*fns):
    return reduce(lambda f, g: lambda x: g(f(x)), fns)


def preprocess(path):
    arr = np.array(Image.open(path).convert("RGB"))
    f = compose(partial(np.asarray, dtype=np.float32), lambda a: a / 255, operator.methodcaller("transpose", 2, 0, 1))
    batches = []
    for batch in batched(crops(arr), 4):
        (*_, (pos, last)) = batch
        batches.append(np.stack([f(c) for _, c in batch]))
    sizes = list(itertools.accumulate(len(b) for b in batches))
    assert sizes[-1] == sum(map(len, batches))
    groups = {k: len(list(g)) for k, g in itertools.groupby(sorted(len(b) for b in batches))}
    assert sum(k * v for k, v in groups.items()) == sizes[-1]
    return np.concatenate(batches)
