import functools

import cv2
import numpy as np

STEPS = {}


def step(name=None):
    def keep(cls):
        key = name or cls.__name__
        if key in STEPS:
            raise KeyError(f"{key!r} is there already")
        STEPS[key] = cls
        return cls
    return keep


@step()
class Load:
    def __call__(self, results):
        image = cv2.imread(results["filename"], cv2.IMREAD_COLOR)
        results.update(img=image, ori_shape=image.shape, fields=["img"])
        return results


@step()
class Rescale:
    def __init__(self, scale, keep_ratio=True):
        self.scale, self.keep_ratio = scale, keep_ratio

    def __call__(self, results):
        for key in results.get("fields", ["img"]):
            height, width = results[key].shape[:2]
            factor = min(max(self.scale) / max(height, width), min(self.scale) / min(height, width))
            size = int(width * factor + 0.5), int(height * factor + 0.5)
            results[key] = cv2.resize(results[key], size, dst=None, interpolation=cv2.INTER_LINEAR)
            results["scale_factor"] = np.array([size[0] / width, size[1] / height] * 2, dtype=np.float32)
        return results


@step()
class Standardize:
    def __init__(self, mean, std, to_rgb=True):
        self.mean, self.std, self.to_rgb = np.array(mean, dtype=np.float32), np.array(std, dtype=np.float32), to_rgb

    def __call__(self, results):
        image = results["img"].copy().astype(np.float32)
        if self.to_rgb:
            cv2.cvtColor(image, cv2.COLOR_BGR2RGB, image)
        cv2.subtract(image, np.float64(self.mean.reshape(1, -1)), image)
        cv2.multiply(image, 1 / np.float64(self.std.reshape(1, -1)), image)
        results["img"] = image
        return results


@step("Pad")
class PadToMultiple:
    def __init__(self, size_divisor, pad_val=0):
        self.size_divisor, self.pad_val = size_divisor, pad_val

    def __call__(self, results):
        height, width = results["img"].shape[:2]
        tall, wide = (int(np.ceil(side / self.size_divisor)) * self.size_divisor for side in (height, width))
        results["img"] = cv2.copyMakeBorder(results["img"], 0, tall - height, 0, wide - width, cv2.BORDER_CONSTANT, value=self.pad_val)
        results["pad_shape"] = results["img"].shape
        return results


@step("ToNetwork")
class Bundle:
    def __call__(self, results):
        results["img"] = np.ascontiguousarray(results["img"].transpose(2, 0, 1))
        return results


NORM = dict(mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375], to_rgb=True)
PIPELINE = [
    dict(type="Load"),
    dict(type="Rescale", scale=(200, 120), keep_ratio=True),
    dict(type="Standardize", **NORM),
    dict(type="Pad", size_divisor=32),
    dict(type="ToNetwork"),
]


def build(settings):
    arguments = settings.copy()
    return STEPS[arguments.pop("type")](**arguments)


class Chain:
    def __init__(self, steps):
        self.steps = []
        for one in steps:
            if isinstance(one, dict):
                self.steps.append(build(one))
            elif callable(one):
                self.steps.append(one)
            else:
                raise TypeError("a step is a dict or can be called")

    def __call__(self, data):
        return functools.reduce(lambda before, one: one(before), self.steps, data)


def preprocess(path):
    return Chain(PIPELINE)(dict(filename=path))["img"][None]
