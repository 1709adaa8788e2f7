import numbers
from dataclasses import dataclass, asdict, replace
from typing import Any, Dict, Optional, Tuple, Union
import torch
import torchvision.transforms.functional as F
from PIL import Image
from torchvision.transforms import Normalize, Compose, InterpolationMode, ToTensor, Resize, CenterCrop

@dataclass
class PreprocessCfg:
    size: Union[int, Tuple[int, int]] = 224
    mode: str = 'RGB'
    mean: Tuple[float, ...] = (0.48145466, 0.4578275, 0.40821073)
    std: Tuple[float, ...] = (0.26862954, 0.26130258, 0.27577711)
    interpolation: str = 'bicubic'
    resize_mode: str = 'shortest'
    fill_color: int = 0

    def __post_init__(self):
        assert self.mode in ('RGB',)

    @property
    def num_channels(self):
        return 3

    @property
    def input_size(self):
        return (self.num_channels,) + (self.size if isinstance(self.size, tuple) else (self.size, self.size))

_PREPROCESS_KEYS = set(asdict(PreprocessCfg()).keys())

def merge_preprocess_dict(base, overlay: Dict):
    base_clean = base if isinstance(base, dict) else {k: v for k, v in asdict(base).items() if k in _PREPROCESS_KEYS}
    if overlay:
        overlay_clean = {k: v for k, v in overlay.items() if k in _PREPROCESS_KEYS and v is not None}
        base_clean.update(overlay_clean)
    return base_clean

class ResizeKeepRatio:
    def __init__(self, size, longest=0., interpolation=InterpolationMode.BICUBIC):
        if isinstance(size, (list, tuple)):
            self.size = tuple(size)
        else:
            self.size = (size, size)
        self.interpolation = interpolation
        self.longest = float(longest)

    @staticmethod
    def get_params(img, target_size, longest):
        source_size = img.size[::-1]
        h, w = source_size
        target_h, target_w = target_size
        ratio_h = h / target_h
        ratio_w = w / target_w
        ratio = max(ratio_h, ratio_w) * longest + min(ratio_h, ratio_w) * (1. - longest)
        ratio_factor = (1., 1.)
        size = [round(x * f / ratio) for x, f in zip(source_size, ratio_factor)]
        return size

    def __call__(self, img):
        size = self.get_params(img, self.size, self.longest)
        return F.resize(img, size, self.interpolation)

def center_crop_or_pad(img, output_size, fill=0):
    crop_height, crop_width = output_size
    image_width, image_height = img.size
    if crop_width > image_width or crop_height > image_height:
        padding_ltrb = [
            (crop_width - image_width) // 2 if crop_width > image_width else 0,
            (crop_height - image_height) // 2 if crop_height > image_height else 0,
            (crop_width - image_width + 1) // 2 if crop_width > image_width else 0,
            (crop_height - image_height + 1) // 2 if crop_height > image_height else 0,
        ]
        img = F.pad(img, padding_ltrb, fill=fill)
        image_width, image_height = img.size
        if crop_width == image_width and crop_height == image_height:
            return img
    crop_top = int(round((image_height - crop_height) / 2.))
    crop_left = int(round((image_width - crop_width) / 2.))
    return F.crop(img, crop_top, crop_left, crop_height, crop_width)

class CenterCropOrPad(torch.nn.Module):
    def __init__(self, size, fill=0):
        super().__init__()
        self.size = size if isinstance(size, (tuple, list)) else (size, size)
        self.fill = fill

    def forward(self, img):
        return center_crop_or_pad(img, self.size, fill=self.fill)

    def __repr__(self) -> str:
        return f"{self.__class__.__name__}(size={self.size})"

def _convert_to_rgb(image):
    return image.convert('RGB')

def image_transform(cfg):
    interpolation_mode = InterpolationMode.BILINEAR if cfg.interpolation == 'bilinear' else InterpolationMode.BICUBIC
    normalize = Normalize(mean=cfg.mean, std=cfg.std)
    if cfg.resize_mode == 'longest':
        transforms = [ResizeKeepRatio(cfg.size, interpolation=interpolation_mode, longest=1), CenterCropOrPad(cfg.size, fill=cfg.fill_color)]
    elif cfg.resize_mode == 'squash':
        size = (cfg.size, cfg.size) if isinstance(cfg.size, int) else cfg.size
        transforms = [Resize(size, interpolation=interpolation_mode)]
    else:
        assert cfg.resize_mode == 'shortest'
        transforms = [Resize(cfg.size, interpolation=interpolation_mode), CenterCrop(cfg.size)]
    transforms.extend([_convert_to_rgb, ToTensor(), normalize])
    return Compose(transforms)

def preprocess(path):
    base = PreprocessCfg(size=48)
    outs = []
    for mode in ('shortest', 'longest', 'squash'):
        cfg = PreprocessCfg(**merge_preprocess_dict(base, {'resize_mode': mode, 'interpolation': None, 'junk': 1}))
        img = Image.open(path)
        if img.mode not in ("RGB", "L"):
            img = img.convert("RGB")
        outs.append(image_transform(cfg)(img))
    return torch.stack(outs)
