import numpy as np
from PIL import Image
def preprocess(path):
    a = np.array(Image.open(path).convert("L"))[:, :1].copy()
    a.flat[0] = 7
    a.flat[[1, 2]] = 9
    a.flat[3:5] = [1, 2]
    a.flat = np.arange(a.size) % 7 if a.size % 2 else a
    b = np.zeros((4, 1)); b.flat[::2] = 5
    c = np.zeros((1, 5)); c.flat = 3; c.flat[-1] = 4
    return np.concatenate([a.ravel(), b.ravel(), c.ravel(), [x for x in b.flat], [b.flat[2]]])
