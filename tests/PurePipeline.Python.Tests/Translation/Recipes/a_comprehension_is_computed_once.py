import numpy as np
from PIL import Image


def preprocess(path):
    w, h = Image.open(path).size
    stack = [i * 3 for i in range(w)]
    taken = np.array([stack.pop() + i for i in range(h // 2)])
    return np.concatenate([taken, np.array([len(stack)])])
