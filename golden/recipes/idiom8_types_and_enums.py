from enum import Enum, IntEnum, auto
from pathlib import Path
from typing import Callable, ParamSpec, TypeVar
import functools

import cv2
import numpy as np
import numpy.typing as npt

P, R = ParamSpec("P"), TypeVar("R")
Number = int | float
Size = tuple[int, int]
Floats = npt.NDArray[np.float32]


class Channel(IntEnum):
    BLUE = 0
    GREEN = auto()
    RED = auto()


class Level(IntEnum):
    SMALL = 24
    MIDDLE = auto()
    LARGE = 40


class Kind(Enum):
    MEAN = "mean"
    RANGE = "range"


def counted(label: str = "") -> Callable[[Callable[P, R]], Callable[P, R]]:
    def outer(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            print(f"{label or function.__name__:<12}{len(args):>4d}")
            return function(*args, **kwargs)
        return inner
    return outer


@counted("scaled")
def scaled(image: npt.NDArray[np.uint8], side: Number | None, *, interpolation: int = cv2.INTER_AREA) -> npt.NDArray[np.uint8]:
    if side is None:
        return image
    assert isinstance(side, int | float) and not isinstance(side, str | None)
    size: Size = (int(side), int(side) + Level.MIDDLE - Level.SMALL)
    return cv2.resize(image, size, interpolation=interpolation)


@counted()
def normalized(image, kind: Kind) -> Floats:
    image = image.astype(np.float32)
    if kind is Kind.MEAN:
        return (image - image.mean()) / np.float32(255)
    return (image - image.min()) / (image.max() - image.min() + np.float32(1))


def preprocess(path: str | Path):
    image = cv2.imread(str(path))
    out = []
    for level, kind in zip(Level, [Kind.MEAN, Kind.RANGE, Kind.MEAN]):
        part = normalized(scaled(image, level.value), kind)
        out.append(np.stack([part[..., channel.value] for channel in (Channel.RED, Channel.GREEN, Channel.BLUE)], axis=-1).ravel())
    return np.concatenate(out)
