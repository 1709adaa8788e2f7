from itertools import product

import numpy as np
from PIL import Image


def preprocess(path):
    image = Image.open(path)
    gray = np.array(image.convert("L"))
    height, width = gray.shape
    step = max(2, width // 4)
    starts = list(range(0, width - step, step)) + [width - step]
    tiles = []
    for (y, x), k in zip(product(range(0, height - 1, 3), range(0, width - 1, step)), range(height * width)):
        tiles.append(int(gray[y, x]) + k)
    pairs = [[3, 4], [width, height]]
    for row, (a, b) in zip(gray[:2], pairs):
        tiles.append(int(row[0]) + a * b)
    brightest = sorted(gray, key=lambda row: row[1], reverse=True)
    nested = np.array([[row[j] for j in range(0, 9, 4)] for row in gray[:, :, np.newaxis].tolist()], dtype=np.float32)
    frames = getattr(image, "n_frames", 1)
    found = [hasattr(image, name) for name in ("is_animated", "quantization", "text", "convert")]
    return np.concatenate([starts, tiles, brightest[0], nested.ravel(), [frames], np.array(found)])
