import numpy as np
from PIL import Image

def preprocess(path):
    im = Image.open(path).convert("L").resize((16, 16))
    groups = {}
    for i, v in enumerate(im.getdata()):
        k = v // 32
        if k not in groups:
            groups[k] = []
        groups[k].append(i)
    out = np.zeros(16 * 16, dtype=np.float32)
    for k, places in sorted(groups.items()):
        for p in places:
            out[p] = k / len(places)
    return out.reshape(16, 16)
