from enum import Enum
from typing import NamedTuple
import cv2
import numpy as np


class Window(NamedTuple):
    level: float
    width: float

    @property
    def bounds(self):
        return self.level - self.width / 2, self.level + self.width / 2


class Tissue(Enum):
    BRAIN = Window(40, 80)
    SUBDURAL = Window(80, 200)
    BONE = Window(600, 2800)


def hounsfield(img, slope=1.0, intercept=-1024.0):
    hu = img.astype(np.int16) if img.dtype != np.uint16 else img.astype(np.int32)
    if slope != 1:
        hu = slope * hu.astype(np.float64)
    hu = hu + int(intercept)
    hu[hu < -1024] = -1024
    return hu


def apply_window(hu, window):
    lo, hi = window.bounds
    out = hu.copy()
    np.clip(out, lo, hi, out=out, casting="unsafe")
    return (out - lo) / (hi - lo)


def preprocess(path):
    raw = cv2.imread(path, cv2.IMREAD_ANYDEPTH)
    hu = hounsfield(raw if raw.dtype == np.uint16 else raw.astype(np.uint16) * 16)
    channels = [apply_window(hu, t.value) for t in Tissue]
    img = np.stack(channels, axis=-1)
    img = cv2.resize(img, (112, 112), interpolation=cv2.INTER_LINEAR)
    img = (img - 0.172) / 0.316
    return np.moveaxis(img, -1, 0).astype(np.float32)
