"""CLIP's image processor, written out: PIL resize, center crop, rescale, normalize."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Sequence

import numpy as np
from PIL import Image

OPENAI_CLIP_MEAN = [0.48145466, 0.4578275, 0.40821073]
OPENAI_CLIP_STD = [0.26862954, 0.26130258, 0.27577711]


@dataclass
class CLIPImageProcessor:
    size: dict[str, int] = field(default_factory=lambda: {"shortest_edge": 224})
    crop_size: dict[str, int] = field(default_factory=lambda: {"height": 224, "width": 224})
    resample: Image.Resampling = Image.Resampling.BICUBIC
    rescale_factor: float = 1 / 255
    image_mean: Sequence[float] = field(default_factory=lambda: list(OPENAI_CLIP_MEAN))
    image_std: Sequence[float] = field(default_factory=lambda: list(OPENAI_CLIP_STD))

    def _output_size(self, height: int, width: int) -> tuple[int, int]:
        short, long = (width, height) if width <= height else (height, width)
        new_short = self.size["shortest_edge"]
        new_long = int(new_short * long / short)
        return (new_long, new_short) if width <= height else (new_short, new_long)

    def resize(self, image: np.ndarray) -> np.ndarray:
        h, w = self._output_size(*image.shape[:2])
        return np.array(Image.fromarray(image).resize((w, h), resample=self.resample))

    def center_crop(self, image: np.ndarray) -> np.ndarray:
        oh, ow = image.shape[:2]
        ch, cw = self.crop_size["height"], self.crop_size["width"]
        top, left = (oh - ch) // 2, (ow - cw) // 2
        return image[top:top + ch, left:left + cw]

    def __call__(self, images: Image.Image | list[Image.Image]) -> dict[str, np.ndarray]:
        if not isinstance(images, list):
            images = [images]
        out = []
        for image in images:
            array = np.array(image.convert("RGB"))
            array = self.center_crop(self.resize(array))
            array = (array.astype(np.float64) * self.rescale_factor).astype(np.float32)
            mean = np.array(self.image_mean, dtype=array.dtype)
            std = np.array(self.image_std, dtype=array.dtype)
            array = ((array - mean) / std)
            out.append(np.moveaxis(array, -1, 0))
        return {"pixel_values": np.stack(out)}


def preprocess(path):
    return CLIPImageProcessor()(Image.open(path))["pixel_values"]
