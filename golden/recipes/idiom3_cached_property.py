import contextlib
import functools
import time
from dataclasses import dataclass, field, asdict, fields
from typing import ClassVar
import numpy as np
from PIL import Image


@contextlib.contextmanager
def stopwatch(name, sink):
    t = time.perf_counter()
    try:
        yield sink
    finally:
        sink[name] = time.perf_counter() - t


@dataclass
class Meta:
    DEFAULT: ClassVar[int] = 3
    size: tuple = (64, 64)
    tags: list = field(default_factory=list)

    @functools.cached_property
    def area(self):
        return self.size[0] * self.size[1]

    @property
    def ratio(self):
        return self.size[0] / self.size[1]

    @ratio.setter
    def ratio(self, value):
        self.size = (int(self.size[1] * value), self.size[1])


def preprocess(path):
    times = {}
    m = Meta(tags=["a"])
    m.ratio = 1.5
    with stopwatch("open", times), Image.open(path) as im:
        im = im.convert("YCbCr").resize(m.size, Image.Resampling.LANCZOS)
    assert m.area == 96 * 64 and set(asdict(m)) == {f.name for f in fields(m)}
    y, cb, cr = (np.asarray(c, dtype=np.int16) for c in im.split())
    return np.stack([y, cb - 128, cr - 128]) / np.array([255, 128, 128]).reshape(-1, 1, 1)
