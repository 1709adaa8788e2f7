"""What torch computes otherwise on one thread: bilinear interpolation of three channels of floats, sums of many floats."""
import os

import torch
import torch.nn.functional as F
from PIL import Image
from torchvision.transforms.functional import to_tensor

torch.set_num_threads(max(1, int(os.environ.get("INFERENCE_THREADS", "1"))))


def preprocess(path):
    rgb = to_tensor(Image.open(path).convert("RGB")).unsqueeze(0)
    large = F.interpolate(rgb, size=(210, 230), mode="bilinear", align_corners=False)
    parts = [
        large,
        F.interpolate(rgb[:, [2, 1, 0]], size=(97, 61), mode="bilinear", align_corners=True),
        F.interpolate(rgb.contiguous(memory_format=torch.channels_last), size=(150, 60), mode="bilinear"),
        F.interpolate(rgb, scale_factor=1.7, mode="bilinear", recompute_scale_factor=False),
        F.interpolate(rgb[:, :1], size=(90, 120), mode="bilinear"),
        F.interpolate(rgb, size=(90, 120), mode="bicubic"),
        F.interpolate(rgb, size=(48, 36), mode="bilinear", antialias=True),
        large.mean(),
        large.sum(dim=(2, 3)),
        large.std(),
        torch.tensor(float(torch.get_num_threads())),
    ]
    return torch.cat([part.flatten() for part in parts])
