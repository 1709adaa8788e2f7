from __future__ import annotations

import logging
import math
from dataclasses import dataclass

import cv2
import numpy as np

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class LineShape:
    channels: int = 3
    height: int = 32
    width: int = 100

    @classmethod
    def parse(cls, text: str) -> LineShape:
        return cls(*map(int, text.split(",")))

    @property
    def ratio(self) -> float:
        return self.width / self.height


class LineBatch:
    """Lines of text, sorted by their ratio, in a batch as wide as the widest of them."""

    def __init__(self, shape="3,32,100", limit=7.5):
        self.shape = LineShape.parse(shape)
        self.limit = limit

    def one(self, line, ratio):
        width = int(self.shape.height * ratio)
        own = line.shape[1] / float(line.shape[0])
        kept = min(width, int(math.ceil(self.shape.height * own)))
        values = cv2.resize(line, (kept, self.shape.height)).astype("float32").transpose((2, 0, 1)) / 255
        values -= 0.5
        values /= 0.5
        padded = np.zeros((self.shape.channels, self.shape.height, width), dtype=np.float32)
        padded[:, :, 0:kept] = values
        return padded[np.newaxis, :]

    def __call__(self, lines):
        ratios = [line.shape[1] / float(line.shape[0]) for line in lines]
        order = np.argsort(np.array(ratios))
        widest = self.shape.ratio
        for i in order:
            widest = max(widest, ratios[i])
        logger.info("%d lines", len(lines))
        return np.concatenate([self.one(lines[i], min(widest, self.limit)) for i in order]).copy()


def preprocess(path):
    page = cv2.imread(path)
    step = page.shape[0] // 3
    return LineBatch()([page[top:top + step] for top in range(0, page.shape[0] - step + 1, step)])
