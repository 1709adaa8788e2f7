import numpy as np
from PIL import Image

class Meter:
    def __init__(self):
        self.reset()

    def reset(self):
        self.sum = 0.0
        self.count = 0
        self.last = None

    def update(self, v, n=1):
        self.sum += v * n
        self.count += n
        self.last = v

    @property
    def avg(self):
        return self.sum / max(self.count, 1)

def preprocess(path):
    a = np.asarray(Image.open(path).convert("RGB"), dtype=np.float64)
    m = Meter()
    for y in range(a.shape[0]):
        v = float(a[y].mean())
        if v > 20:
            m.update(v, 2)
    return (a - m.avg).astype(np.float32) + m.count
