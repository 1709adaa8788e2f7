import numbers
import numpy as np
import torch
import torchvision.transforms.functional as F
from PIL import Image


class ResizeKeepRatio:
    """Resize and keep the aspect ratio; `longest` blends between the short and long side."""

    def __init__(self, size, longest=0.0, interpolation="bicubic", fill=0):
        if isinstance(size, (list, tuple)):
            self.size = tuple(size)
        else:
            self.size = (size, size)
        self.interpolation = {"bicubic": F.InterpolationMode.BICUBIC, "bilinear": F.InterpolationMode.BILINEAR}[interpolation]
        self.longest = float(longest)

    @staticmethod
    def get_params(img, target_size, longest):
        img_h, img_w = F.get_dimensions(img)[1:]
        target_h, target_w = target_size
        ratio_h = img_h / target_h
        ratio_w = img_w / target_w
        ratio = max(ratio_h, ratio_w) * longest + min(ratio_h, ratio_w) * (1.0 - longest)
        return [round(x / ratio) for x in (img_h, img_w)]

    def __call__(self, img):
        size = self.get_params(img, self.size, self.longest)
        return F.resize(img, size, self.interpolation)

    def __repr__(self):
        return f"{self.__class__.__name__}(size={self.size}, longest={self.longest:.3f})"


class CenterCropOrPad(torch.nn.Module):
    def __init__(self, size, fill=0):
        super().__init__()
        self.size = (int(size), int(size)) if isinstance(size, numbers.Number) else tuple(size)
        self.fill = fill

    def forward(self, img):
        _, h, w = F.get_dimensions(img)
        ch, cw = self.size
        if cw > w or ch > h:
            padding = [(cw - w) // 2 if cw > w else 0, (ch - h) // 2 if ch > h else 0,
                       (cw - w + 1) // 2 if cw > w else 0, (ch - h + 1) // 2 if ch > h else 0]
            img = F.pad(img, padding, fill=self.fill)
            _, h, w = F.get_dimensions(img)
        top = int(round((h - ch) / 2.0))
        left = int(round((w - cw) / 2.0))
        return F.crop(img, top, left, ch, cw)


class ToNumpy:
    def __call__(self, pil_img):
        np_img = np.array(pil_img, dtype=np.uint8)
        if np_img.ndim < 3:
            np_img = np.expand_dims(np_img, axis=-1)
        np_img = np.rollaxis(np_img, 2)
        return np_img


def preprocess(path):
    img = Image.open(path).convert("RGB")
    steps = [ResizeKeepRatio((96, 128), longest=1.0), CenterCropOrPad((96, 128), fill=(124, 116, 104)), ToNumpy()]
    for t in steps:
        img = t(img)
    return torch.from_numpy(img).unsqueeze(0)
