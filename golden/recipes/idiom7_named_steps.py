from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, reduce

import cv2
import numpy as np

logger = logging.getLogger("pipeline")
Step = Callable[[np.ndarray], np.ndarray]


@lru_cache(maxsize=None)
def gamma_table(gamma: float) -> np.ndarray:
    inv = 1.0 / gamma
    return np.array([((i / 255.0) ** inv) * 255 for i in np.arange(0, 256)]).astype("uint8")


def gamma(value: float) -> Step:
    def step(img: np.ndarray) -> np.ndarray:
        return cv2.LUT(img, gamma_table(value))
    step.__name__ = f"gamma_{value}"
    return step


def denoise(kind: str = "median", k: int = 3) -> Step:
    table: dict[str, Step] = {
        "median": lambda i: cv2.medianBlur(i, k),
        "bilateral": lambda i: cv2.bilateralFilter(i, k, 50, 50),
        "gauss": lambda i: cv2.GaussianBlur(i, (k, k), 0),
    }
    return table[kind]


@dataclass
class Pipeline:
    steps: list[Step] = field(default_factory=list)
    debug: bool = False

    def __or__(self, other: Step) -> Pipeline:
        return Pipeline([*self.steps, other], self.debug)

    def __call__(self, img: np.ndarray) -> np.ndarray:
        return reduce(lambda acc, s: s(acc), self.steps, img)

    def trace(self, img) -> Iterator[tuple[str, float]]:
        for s in self.steps:
            img = s(img)
            yield getattr(s, "__name__", repr(s)), float(img.mean())


def preprocess(path: str) -> np.ndarray:
    pipe = Pipeline() | gamma(1.8) | denoise() | denoise("bilateral", 5) | gamma(0.7)
    img = cv2.imread(str(path))
    names = [n for n, _ in pipe.trace(img)]
    logger.debug("steps: %s", ", ".join(names))
    out = pipe(img).astype(np.float32, copy=False)
    out *= 1 / 255.0
    return out[..., ::-1].transpose(2, 0, 1).copy()
