import numpy as np
from PIL import Image
def change(l, n):
    for i in range(n):
        l.append(i)
    return l
def preprocess(path):
    w, h = Image.open(path).size
    a = [i for i in range(w)]
    b = change(a, h)
    b.append(1)
    return np.array(a + [len(b)])
