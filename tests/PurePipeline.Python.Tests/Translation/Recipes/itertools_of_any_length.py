import itertools
import numpy as np
from PIL import Image
def preprocess(path):
    w, h = Image.open(path).size
    xs = [i * i % 7 for i in range(w)]
    a = list(itertools.accumulate(xs))
    b = list(itertools.accumulate(xs, lambda p, q: max(p, q)))
    c = [y - x for x, y in itertools.pairwise(xs)]
    d = [v for v in itertools.chain(xs, a, [3])]
    e = []
    for k, g in itertools.groupby(sorted(xs)):
        e.append(k * 100 + len(list(g)))
    f = [sum(g) for k, g in itertools.groupby(xs, key=lambda v: v > 3)]
    m = list(map(lambda v: v + 1, xs))
    n = list(filter(lambda v: v > 2, xs))
    it = iter(xs)
    p = next(it)
    q = list(itertools.islice(it, 3))
    r = sum(it)
    first, *rest = xs
    *most, last = xs
    a1, *mid, z1 = xs
    return np.array(a + b + c + d + e + f + m + n + [p, r, first, last, a1, z1] + q + rest + most + mid)
