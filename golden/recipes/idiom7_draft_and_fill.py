from PIL import Image, ImageFile
import numpy as np

ImageFile.LOAD_TRUNCATED_IMAGES = True
Image.MAX_IMAGE_PIXELS = None


def open_small(path, size):
    im = Image.open(path)
    im.draft("RGB", size)
    im = im.convert("RGB")
    return im


def aspect_fill(im, size, resample=Image.Resampling.LANCZOS):
    tw, th = size
    w, h = im.size
    if w / h > tw / th:
        nw = round(h * tw / th)
        box = ((w - nw) / 2, 0, (w + nw) / 2, h)
    else:
        nh = round(w * th / tw)
        box = (0, (h - nh) / 2, w, (h + nh) / 2)
    return im.resize(size, resample, box=box)


def preprocess(path):
    im = open_small(path, (80, 60))
    a = aspect_fill(im, (80, 60))
    r, g, b = a.split()
    g = g.point([min(255, int((i / 255) ** 0.8 * 255 + 0.5)) for i in range(256)])
    a = Image.merge("RGB", (r, g, b))
    x = np.asarray(a).astype("<f4")
    return ((x / 255 - 0.5) * 2).swapaxes(0, 2).swapaxes(1, 2)
