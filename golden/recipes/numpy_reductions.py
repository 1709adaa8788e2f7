import numpy as np
from PIL import Image
def preprocess(path):
    img = np.asarray(Image.open(path).convert("RGB"))
    f = img.astype(np.float32) / 255
    g = f.transpose(2, 0, 1)
    parts = []
    for a in (img, f, g, f.astype(np.float64), img.astype(np.int32) - 100):
        for fn in (np.mean, np.std, np.sum, np.min, np.max, np.var):
            for ax in (None, 0, 1, 2, (0, 1), (1, 2), (0, 2), -1):
                parts.append(np.asarray(fn(a, axis=ax), dtype=np.float64).ravel())
        parts.append(a.mean(axis=(0, 1), keepdims=True).ravel().astype(np.float64))
        parts.append(np.array([a.argmax(), a.argmin()], dtype=np.float64))
        parts.append(a.argmax(axis=1).ravel().astype(np.float64))
    return np.concatenate(parts)
