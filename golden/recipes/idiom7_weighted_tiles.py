import numpy as np
from PIL import Image


def starts(length, tile, overlap):
    if length <= tile:
        return [0]
    step = int(tile * (1 - overlap))
    pos = list(range(0, length - tile, step))
    if pos[-1] + tile < length:
        pos.append(length - tile)
    return pos


def pyramid_weights(h, w):
    ys = 1 - np.abs(np.linspace(-1, 1, h + 2)[1:-1])
    xs = 1 - np.abs(np.linspace(-1, 1, w + 2)[1:-1])
    return np.outer(ys, xs)


def preprocess(path, tile=48, overlap=0.25):
    img = np.asarray(Image.open(path).convert("RGB").resize((110, 90)), dtype=np.float32)
    h, w, c = img.shape
    acc = np.zeros_like(img)
    norm = np.zeros((h, w, 1), np.float32)
    weight = pyramid_weights(tile, tile).astype(np.float32)[:, :, None]
    crops = []
    for y in starts(h, tile, overlap):
        for x in starts(w, tile, overlap):
            sl = np.s_[y:y + tile, x:x + tile]
            crop = img[sl]
            crops.append(crop)
            acc[sl] += crop * weight
            norm[sl] += weight
    merged = np.divide(acc, norm, out=np.zeros_like(acc), where=norm > 0)
    batch = np.array(crops).transpose(0, 3, 1, 2)
    batch -= merged.mean(axis=(0, 1), dtype=np.float64).astype(np.float32)[None, :, None, None]
    return batch
