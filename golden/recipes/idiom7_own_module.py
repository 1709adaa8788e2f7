import sys
import numpy as np
import cv2


class Decode:
    def __call__(self, data):
        return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)


class Resize:
    def __init__(self, short):
        self.short = short

    def __call__(self, image):
        scale = self.short / min(image.shape[:2])
        return cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)


class Normalize:
    def __init__(self, scale, mean=0.5, std=0.5):
        self.scale = np.float32(eval(scale) if isinstance(scale, str) else scale)
        self.mean, self.std = mean, std

    def __call__(self, image):
        return (image.astype(np.float32) * self.scale - self.mean) / self.std


STEPS = [{"Decode": None}, {"Resize": {"short": 48}}, {"Normalize": {"scale": "1.0/255.0"}}]


def build(steps):
    module = sys.modules[__name__]
    operators = []
    for step in steps:
        (name, options), = step.items()
        assert name in globals() and hasattr(module, name)
        operators.append(getattr(module, name)(**(options or {})))
    return operators


def preprocess(path):
    with open(path, "rb") as file:
        x = file.read()
    for operator in build(STEPS):
        x = operator(x)
    return x.transpose(2, 0, 1)[None]
