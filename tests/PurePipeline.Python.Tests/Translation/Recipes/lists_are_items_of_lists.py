import numpy as np
from PIL import Image
def preprocess(path):
    w, h = Image.open(path).size
    big = []
    a = [w, 2]
    for i in range(w):
        big.append(a)
    big[0][1] = h
    b = big[1]
    b[0] = 7
    return np.array(big)
