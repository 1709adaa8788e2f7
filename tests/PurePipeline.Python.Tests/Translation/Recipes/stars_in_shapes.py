import numpy as np
import torch
from PIL import Image
def f(a):
    *_, h, w = a.shape
    *rest, c = a.shape
    first, *more = a.shape
    return [h, w, c, first, len(rest), sum(more)]
def preprocess(path):
    im = Image.open(path)
    a = np.asarray(im)
    b = torch.from_numpy(np.array(im.convert("RGB")))
    return np.array(f(a) + f(b) + f(a[None]))
