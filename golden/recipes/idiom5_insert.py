import numpy as np
from PIL import Image
def preprocess(path):
    a = np.asarray(Image.open(path).convert("L").resize((5, 4)))
    o = [np.insert(a, 1, 9, axis=0), np.insert(a, 0, a[:, 0], axis=1), np.insert(np.arange(5), [1, 3], [7, 8]), np.insert(np.arange(5), 2, [7, 8]), np.insert(a, 2, 30.7), np.insert(a.astype(float), [0, 2], 0.5, axis=1), np.insert([1, 2, 3], -1, 5), np.insert(np.array([0.3, 0.5]), 0, 1), np.insert(a, [1, 1, 3], 0, axis=0), np.insert(np.array([1, 2]), 2, 9), np.insert(a, slice(0, 4, 2), 7, axis=0)]
    return np.concatenate([np.asarray(x, float).ravel() for x in o] + [np.array(x.shape) for x in o] + [np.frombuffer("".join(x.dtype.name for x in o).encode(), np.uint8)])
