import torch
import numpy as np
from PIL import Image


def pil_to_tensor(img):
    img = torch.ByteTensor(torch.ByteStorage.from_buffer(img.tobytes())) if False else torch.from_numpy(np.array(img, copy=True))
    img = img.view(img.size(0), img.size(1), -1)
    img = img.permute((2, 0, 1)).contiguous()
    return img.to(dtype=torch.get_default_dtype()).div(255)


def preprocess(path):
    t = pil_to_tensor(Image.open(path).convert("RGB"))
    mean = torch.as_tensor([0.485, 0.456, 0.406], dtype=t.dtype, device=t.device)
    std = torch.as_tensor([0.229, 0.224, 0.225], dtype=t.dtype, device=t.device)
    if (std == 0).any():
        raise ValueError("std evaluated to zero")
    if mean.ndim == 1:
        mean = mean.view(-1, 1, 1)
    if std.ndim == 1:
        std = std.view(-1, 1, 1)
    return t.sub_(mean).div_(std)
