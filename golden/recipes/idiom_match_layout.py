import enum
from dataclasses import dataclass, field
import numpy as np
from PIL import Image


class Layout(enum.Enum):
    NCHW = 0
    NHWC = 1


@dataclass(frozen=True)
class Spec:
    size: tuple[int, int] = (32, 24)
    layout: Layout = Layout.NCHW
    mean: list[float] = field(default_factory=lambda: [0.5] * 3)
    def apply(self, img: Image.Image) -> np.ndarray:
        a = np.asarray(img.resize(self.size)).astype(np.float32) / np.float32(255)
        a -= self.mean
        match self.layout:
            case Layout.NCHW:
                return np.moveaxis(a, -1, 0)[None]
            case _:
                return a[None]


def preprocess(path):
    return Spec().apply(Image.open(path).convert("RGB"))
