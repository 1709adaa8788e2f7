from collections import namedtuple
from operator import attrgetter, itemgetter

import cv2
import numpy as np

Canvas = namedtuple("Canvas", "new_w new_h old_w old_h pad_w pad_h", defaults=(0, 0))


def on_canvas(image, width, height, interpolation=None, fill=None):
    old_h, old_w, channels = image.shape
    new_w, new_h = (width, int(width / old_w * old_h)) if old_w > old_h else (int(height / old_h * old_w), height)
    canvas = np.zeros((height, width, channels), np.float32)
    if fill is not None:
        canvas[...] = fill
    if (new_w, new_h) != (old_w, old_h):
        image = cv2.resize(image, (new_w, new_h)) if interpolation is None else cv2.resize(image, (new_w, new_h), interpolation=interpolation)
    canvas[:new_h, :new_w] = image
    return canvas, Canvas(new_w, new_h, old_w, old_h, width - new_w, height - new_h)


def frames(*images, side=512, mean=(0.406, 0.456, 0.485), std=(0.225, 0.224, 0.229)):
    normalized = [(image[..., ::-1] / 255 - mean) / std for image in images]
    return map(list, zip(*[on_canvas(image, side, side) for image in normalized]))


def preprocess(path):
    image = cv2.imread(path)
    placed, infos = frames(image, cv2.flip(image, 1), side=80)
    assert attrgetter("old_w")(infos[0]) == image.shape[1] and itemgetter(3)(infos[1]) == image.shape[0]
    return np.stack(placed, 0).astype(np.float32).transpose(0, 3, 1, 2)
