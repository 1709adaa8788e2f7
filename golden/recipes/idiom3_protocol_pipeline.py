from __future__ import annotations
from typing import Protocol, runtime_checkable, TypeVar, Generic, Sequence
from dataclasses import dataclass
from collections.abc import Iterable, Mapping, Callable
import numpy as np
from PIL import Image

T = TypeVar("T")
U = TypeVar("U")


@runtime_checkable
class Step(Protocol[T, U]):
    def __call__(self, value: T) -> U: ...


class Pipeline(Generic[T]):
    def __init__(self, *steps: Step) -> None:
        self._steps: tuple[Step, ...] = steps

    def __or__(self, other: Step) -> "Pipeline":
        return Pipeline(*self._steps, other)

    def __call__(self, value: T):
        for step in self._steps:
            value = step(value)
        return value


@dataclass(slots=True)
class Resize:
    size: tuple[int, int]
    resample: int = Image.Resampling.BICUBIC

    def __call__(self, im: Image.Image) -> Image.Image:
        return im.resize(self.size, self.resample)


@dataclass(kw_only=True)
class Normalise:
    mean: Sequence[float]
    std: Sequence[float]

    def __post_init__(self):
        if not isinstance(self.mean, Iterable):
            raise TypeError("mean")
        self._mean = np.asarray(self.mean, np.float32)
        self._std = np.asarray(self.std, np.float32)

    def __call__(self, a):
        return (a - self._mean) / self._std


def to_array(im):
    return np.asarray(im, dtype=np.float32) / 255


def preprocess(path: str):
    pipe = Pipeline(Resize((60, 44))) | to_array | Normalise(mean=(0.5, 0.5, 0.4), std=(0.2, 0.3, 0.25)) | (lambda a: a.transpose(2, 0, 1))
    return pipe(Image.open(path).convert("RGB"))
