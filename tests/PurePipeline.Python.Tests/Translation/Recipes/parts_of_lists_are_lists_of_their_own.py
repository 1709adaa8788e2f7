import numpy as np
from PIL import Image
def preprocess(path):
    w, h = Image.open(path).size
    a = [i for i in range(w)]
    b = a
    b[0] = 5
    c = a[:3]
    c[1] = 7
    d = a[1:]
    d[0] = 77
    e = list(a)
    e[2] = 55
    a = a + [1]
    a[0] = 6
    return np.array(a + b + c + d + e)
