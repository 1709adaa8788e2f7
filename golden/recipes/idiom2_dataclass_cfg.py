from __future__ import annotations
from dataclasses import dataclass, field, asdict
from typing import Tuple, Optional, Sequence
import numpy as np
import cv2


@dataclass(frozen=True)
class LetterBoxConfig:
    shape: Tuple[int, int] = (96, 128)
    color: Tuple[int, int, int] = (114, 114, 114)
    scale_up: bool = True
    mean: Sequence[float] = field(default_factory=lambda: [0.0, 0.0, 0.0])
    std: Optional[Sequence[float]] = None

    def __post_init__(self):
        assert len(self.shape) == 2

    @property
    def size(self) -> tuple[int, int]:
        return self.shape[::-1]


def letterbox(img: np.ndarray, cfg: LetterBoxConfig) -> np.ndarray:
    h, w = img.shape[:2]
    r = min(cfg.shape[0] / h, cfg.shape[1] / w)
    if not cfg.scale_up:
        r = min(r, 1.0)
    nw, nh = int(round(w * r)), int(round(h * r))
    dw, dh = (cfg.size[0] - nw) / 2, (cfg.size[1] - nh) / 2
    if (w, h) != (nw, nh):
        img = cv2.resize(img, (nw, nh), interpolation=cv2.INTER_LINEAR)
    t, b = int(round(dh - 0.1)), int(round(dh + 0.1))
    l, r_ = int(round(dw - 0.1)), int(round(dw + 0.1))
    return cv2.copyMakeBorder(img, t, b, l, r_, cv2.BORDER_CONSTANT, value=cfg.color)


def preprocess(path: str) -> np.ndarray:
    cfg = LetterBoxConfig()
    d = asdict(cfg)
    img = letterbox(cv2.imread(path), LetterBoxConfig(**{**d, "scale_up": True}))
    x = np.ascontiguousarray(img[..., ::-1].transpose(2, 0, 1)[None], dtype=np.float32)
    x /= 255.0
    return x
