from PIL import Image
import numpy as np, os, sys

SIZE = 96


def load(p):
    im = Image.open(p)
    if im.mode in ("RGBA", "LA") or (im.mode == "P" and "transparency" in im.info):
        bg = Image.new("RGBA", im.size, (255, 255, 255, 255))
        bg.alpha_composite(im.convert("RGBA"))
        im = bg
    return im.convert("RGB")


def words(im, n=3):
    step = im.width / n
    for i in range(n):
        yield im.crop((int(i * step), 0, max(int((i + 1) * step), int(i * step) + 1), im.height))


def preprocess(path):
    batch = np.empty((3, 3, SIZE, SIZE), np.float32)
    for i, w in enumerate(words(load(path))):
        x = np.asarray(w.resize((SIZE, SIZE), Image.BILINEAR))
        x = x * np.float32(0.00392156862745098)
        x -= 0.5
        x /= 0.5
        batch[i] = np.rollaxis(x, 2)
    return batch
