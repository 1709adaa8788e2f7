import numpy as np
from PIL import Image
def preprocess(path):
    w, h = Image.open(path).size
    a = [i for i in range(w)]
    a.insert(0, -5)
    b = a.pop()
    c = a.pop(2)
    a.reverse()
    a.sort()
    a.sort(key=lambda v: -v)
    a.append(8)
    e = a[-3:] + a[1:-2] + a[::-1] + a[:h] + a[2:5]
    a.extend(e)
    a.clear()
    return np.array(e + [b, c, len(a)])
