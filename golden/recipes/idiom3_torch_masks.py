import torch
import numpy as np
from PIL import Image
from torchvision.transforms.functional import pil_to_tensor


@torch.inference_mode()
def preprocess(path):
    x = pil_to_tensor(Image.open(path).convert("RGB"))
    gray = (x.to(torch.int32) * torch.tensor([77, 150, 29], dtype=torch.int32)[:, None, None]).sum(0) >> 8
    fg = gray > 100
    ys = torch.where(fg.any(dim=1))[0]
    xs = torch.where(fg.any(dim=0))[0]
    y0, y1 = ys.min().item(), ys.max().item() + 1
    x0, x1 = int(xs[0]), int(xs[-1]) + 1
    crop = x[:, y0:y1, x0:x1].float()
    crop[:, ~fg[y0:y1, x0:x1]] = 0.0
    values, idx = crop.max(dim=0)
    stacked = torch.stack([values, idx.float()])
    return stacked.masked_fill(stacked < 1, -1.0)
