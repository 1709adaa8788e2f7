import numpy as np
from PIL import Image
def push(l, x):
    l.append(x)
    return len(l)
def preprocess(path):
    w, h = Image.open(path).size
    a = [i for i in range(w)]
    n = push(a, 7)
    rows = []
    for i in range(h):
        rows.append([])
        for j in range(i % 3 + 1):
            rows[-1].append(i * j)
    first = rows[0]
    first.append(99)
    k = [w, 1]
    m = push(k, 5)
    rows.append(k)
    rows[-1][0] = 4
    k.append(6)
    return np.array([len(a), n, m, sum(len(r) for r in rows), rows[0][-1], len(k), k[0], rows[h][3]])
