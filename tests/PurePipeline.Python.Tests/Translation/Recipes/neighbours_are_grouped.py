import itertools
import numpy as np
from PIL import Image

def preprocess(path):
    a = np.asarray(Image.open(path).convert("L").resize((20, 6)))
    runs = []
    for row in a:
        bits = [int(v > 100) for v in row]
        for bit, group in itertools.groupby(bits):
            runs.append((bit, len(list(group))))
    ends = list(itertools.accumulate(n for _, n in runs))
    firsts = [0] + ends[:-1]
    return np.array([[b, n, e, f] for (b, n), e, f in zip(runs, ends, firsts)])
