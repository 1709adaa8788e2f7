import numpy as np
from PIL import Image
def preprocess(path):
    w, h = Image.open(path).size
    n = 5
    k = 0
    while (n := n + w) < 100:
        k += 1
    m = 3
    for i in range(h):
        if (m := i * w) > 50:
            k += 2
    return np.array([n, k, m])
