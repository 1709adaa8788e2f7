import numpy as np
from PIL import Image


def inserted(a):
    o = [np.insert(a, 1, 9, axis=0), np.insert(a, 0, a[:, 0], axis=1), np.insert(np.arange(5), [1, 3], [7, 8]), np.insert(np.arange(5), 2, [7, 8]), np.insert(a, 2, 30.7), np.insert(a.astype(float), [0, 2], 0.5, axis=1), np.insert([1, 2, 3], -1, 5), np.insert(np.array([0.3, 0.5]), 0, 1), np.insert(a, [1, 1, 3], 0, axis=0), np.insert(np.array([1, 2]), 2, 9), np.insert(a, slice(0, 4, 2), 7, axis=0)]
    return [np.asarray(x, float).ravel() for x in o] + [np.array(x.shape) for x in o] + [np.frombuffer("".join(x.dtype.name for x in o).encode(), np.uint8)]


def preprocess(path):
    gray = Image.open(path).convert("L")
    a = np.array(gray)[:, :1]
    a.flat[0] = 7
    a.flat[[1, 2]] = 9
    a.flat[3:5] = [1, 2]
    b = np.zeros((4, 1))
    b.flat[::2] = 5
    c = np.zeros((3, 5)).T
    c.flat = [3, 4]
    c.flat[-1] = 8
    d = np.zeros((4, 6), np.uint8)
    d[::2, 1::2].flat = np.arange(6)
    d[:, ::5].flat[1::3] += 1
    return np.concatenate(inserted(np.asarray(gray.resize((5, 4)))) + [a.ravel(), b.ravel(), c.ravel(), d.ravel(), [x for x in b.flat], [b.flat[2], len(c.flat)]])
