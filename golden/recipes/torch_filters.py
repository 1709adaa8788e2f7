"""Bilinear and bicubic interpolation of floats: contiguous and channels last, by size and by factor, with and without antialiasing."""
import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image


def preprocess(path):
    rgba = torch.from_numpy(np.array(Image.open(path).convert("RGBA")))
    last = rgba.permute(2, 0, 1).unsqueeze(0).float() / 255.0
    first = last.contiguous()
    gray, rgb = first[:, :1], last[:, :3]
    parts = [
        F.interpolate(rgb, size=(90, 120), mode="bilinear"),
        F.interpolate(rgb.contiguous(), size=(150, 60), mode="bilinear", align_corners=False),
        F.interpolate(first, size=(97, 61), mode="bilinear", align_corners=False),
        F.interpolate(last, size=(97, 61), mode="bilinear"),
        F.interpolate(last, size=(40, 33), mode="bilinear", align_corners=True),
        F.interpolate(gray, scale_factor=0.4, mode="bilinear", recompute_scale_factor=True),
        F.interpolate(first, size=(50, 90), mode="bicubic"),
        F.interpolate(last, scale_factor=(0.7, 1.3), mode="bicubic", align_corners=False),
        F.interpolate(gray, size=(31, 64), mode="bicubic", align_corners=True),
        F.interpolate(first, size=(48, 36), mode="bilinear", antialias=True),
        F.interpolate(last, size=(48, 36), mode="bicubic", antialias=True),
    ]
    return torch.cat([part.flatten() for part in parts])
