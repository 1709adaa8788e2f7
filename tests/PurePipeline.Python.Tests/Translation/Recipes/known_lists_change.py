import numpy as np
from PIL import Image
def preprocess(path):
    w, h = Image.open(path).size
    l = [3, 1, 2]
    l.sort()
    m = [3, 1, 2]
    m.remove(1)
    n = [1, 2, 3]
    n.reverse()
    n.insert(1, 7)
    k = n.pop(0)
    o = [1, 2]
    o.clear()
    o += [5]
    d = {1: 2, 3: 4}
    d.popitem()
    e = {1: 2}
    e.clear()
    return np.array(l + m + n + o + [k, len(d), len(e), w])
