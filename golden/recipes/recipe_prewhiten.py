import numpy as np
from PIL import Image
def prewhiten(x):
    mean = np.mean(x)
    std = np.std(x)
    std_adj = np.maximum(std, 1.0 / np.sqrt(x.size))
    y = np.multiply(np.subtract(x, mean), 1 / std_adj)
    return y
def preprocess(path):
    img = np.asarray(Image.open(path).convert("RGB").resize((160, 160), Image.BILINEAR))
    a = prewhiten(img)
    b = prewhiten(img.astype(np.float32))
    mean, std = img.mean(axis=(0, 1), keepdims=True), img.std(axis=(0, 1), keepdims=True)
    c = np.clip((img - mean) / std, -1.0, 1.0)
    lo, hi = img.min(), img.max()
    d = ((img - lo) / (hi - lo)).astype("float32")
    return np.stack([a.astype(np.float32), b.astype(np.float32), c.astype(np.float32), d])
