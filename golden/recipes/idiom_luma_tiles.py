import numpy as np
from PIL import Image


def preprocess(path):
    im = Image.open(path).convert("RGB")
    a = np.asarray(im)
    gray = np.dot(a[..., :3], [0.2989, 0.5870, 0.1140])
    tiles = [gray[y:y + 64, x:x + 64] for y in range(0, gray.shape[0] - 63, 64) for x in range(0, gray.shape[1] - 63, 64)]
    return np.stack(tiles).astype(np.float32)
