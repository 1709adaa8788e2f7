import logging as log
import sys

import cv2
import numpy as np


def plain(image, size, keep_aspect_ratio=False, interpolation=cv2.INTER_LINEAR):
    if not keep_aspect_ratio:
        return cv2.resize(image, size, interpolation=interpolation)
    height, width = image.shape[:2]
    scale = min(size[1] / height, size[0] / width)
    return cv2.resize(image, None, fx=scale, fy=scale, interpolation=interpolation)


def to_window(image, size, interpolation=cv2.INTER_LINEAR):
    return plain(image, size, keep_aspect_ratio=True, interpolation=interpolation)


def to_letterbox(image, size, interpolation=cv2.INTER_LINEAR):
    height, width = image.shape[0:2]
    scale = min(size[0] / width, size[1] / height)
    new_width, new_height = int(width * scale), int(height * scale)
    image = cv2.resize(image, (new_width, new_height), interpolation=interpolation)
    (dx, mx), (dy, my) = divmod(size[0] - new_width, 2), divmod(size[1] - new_height, 2)
    return np.pad(image, ((dy, dy + my), (dx, dx + mx), (0, 0)), mode="constant", constant_values=0)


WAYS = {"plain": plain, "window": to_window, "letterbox": to_letterbox}


class Input:
    def __init__(self, reverse=False, mean=None, scale=None):
        self.reverse = reverse
        self.is_trivial = not (reverse or mean or scale)
        self.mean = np.array(mean, dtype=np.float32) if mean else np.array([0., 0., 0.])
        self.scale = np.array(scale, dtype=np.float32) if scale else np.array([1., 1., 1.])

    def __call__(self, image):
        if self.is_trivial:
            return image
        return ((cv2.cvtColor(image, cv2.COLOR_BGR2RGB) if self.reverse else image) - self.mean) / self.scale


class Model:
    def __init__(self, shape, way="letterbox", layout="NCHW"):
        (self.n, self.c, self.h, self.w), self.layout = shape, layout
        self.resize = WAYS[way]
        self.transform = Input(True, [123.675, 116.28, 103.53], [58.395, 57.12, 57.375])

    def preprocess(self, image):
        meta = {"original_shape": image.shape}
        resized = self.resize(image, (self.w, self.h))
        meta.update({"resized_shape": resized.shape})
        height, width = resized.shape[:2]
        if (height, width) != (self.h, self.w):
            resized = np.pad(resized, ((0, self.h - height), (0, self.w - width), (0, 0)), mode="constant", constant_values=0)
        values = self.transform(resized)
        if self.layout == "NCHW":
            values = values.transpose((2, 0, 1)).reshape((self.n, self.c, self.h, self.w))
        else:
            values = values.reshape((self.n, self.h, self.w, self.c))
        return {"image": values}, meta


def preprocess(path):
    log.basicConfig(format="[ %(levelname)s ] %(message)s", level=log.DEBUG, stream=sys.stderr)
    image = cv2.imread(path)
    out = []
    for way in WAYS:
        data, meta = Model((1, 3, 72, 90), way).preprocess(image)
        log.debug("%s %s", way, meta)
        out.append(data["image"])
    return np.concatenate(out, axis=0)
