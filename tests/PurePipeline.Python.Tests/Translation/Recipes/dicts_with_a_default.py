from collections import defaultdict
import numpy as np
from PIL import Image

def preprocess(path):
    a = np.array(Image.open(path).convert("L").resize((12, 10)))
    rows = defaultdict(list)
    n = defaultdict(int)
    for y in range(a.shape[0]):
        for x in range(a.shape[1]):
            k = int(a[y, x]) >> 6
            rows[k].append(x + y)
            n[k] += 1
    keys = sorted(rows)
    return np.array([[k, n[k], sum(rows[k]), max(rows[k])] for k in keys], dtype=np.int64)
