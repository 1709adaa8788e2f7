from __future__ import annotations
import math
from collections import namedtuple
from itertools import product
import numpy as np
from PIL import Image, ImageOps

Split = namedtuple("Split", "frames rows cols")
MAX_SIDE = 64


def _resize_output_size_rescale_to_max_len(height, width, min_len=1, max_len=None):
    max_len = max(height, width) if max_len is None else max_len
    aspect_ratio = width / height
    if width >= height:
        width = max_len
        height = int(width / aspect_ratio)
        if height % 2 != 0:
            height += 1
    elif height > width:
        height = max_len
        width = int(height * aspect_ratio)
        if width % 2 != 0:
            width += 1
    return max(height, min_len), max(width, min_len)


def split_image(image: Image.Image, max_side: int = MAX_SIDE) -> Split:
    w, h = image.size
    frames = []
    if h > max_side or w > max_side:
        rows, cols = math.ceil(h / max_side), math.ceil(w / max_side)
        oh, ow = math.ceil(h / rows), math.ceil(w / cols)
        for r, c in product(range(rows), range(cols)):
            x0, y0 = c * ow, r * oh
            x1, y1 = min(x0 + ow, w), min(y0 + oh, h)
            frames.append(image.crop((x0, y0, x1, y1)))
        if rows * cols > 1:
            frames.append(image)
    else:
        rows = cols = 0
        frames.append(image)
    return Split([f.resize((max_side, max_side), Image.Resampling.LANCZOS) for f in frames], rows, cols)


def pad_stack(arrays: list[np.ndarray]):
    mh, mw = (max(a.shape[i] for a in arrays) for i in (0, 1))
    mask = np.zeros((len(arrays), mh, mw), dtype=np.int64)
    out = np.zeros((len(arrays), 3, mh, mw), dtype=np.float32)
    for k, a in enumerate(arrays):
        out[k, :, :a.shape[0], :a.shape[1]] = a.transpose(2, 0, 1)
        mask[k, :a.shape[0], :a.shape[1]] = 1
    return out, mask


def preprocess(path):
    image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    h, w = _resize_output_size_rescale_to_max_len(image.height, image.width, max_len=150)
    image = image.resize((w, h), Image.LANCZOS)
    s = split_image(image)
    arrays = [(np.asarray(f).astype(np.float32) / 255 - 0.5) / 0.5 for f in s.frames]
    values, mask = pad_stack(arrays)
    return values * mask[:, None]
