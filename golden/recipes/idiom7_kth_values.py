import numpy as np
import torch
from PIL import Image


def robust(x: torch.Tensor, lo=0.02, hi=0.98) -> torch.Tensor:
    flat = x.flatten(1)
    k_lo = max(int(lo * flat.shape[1]), 1)
    k_hi = max(int(hi * flat.shape[1]), 1)
    low = flat.kthvalue(k_lo, dim=1, keepdim=True).values.unsqueeze(-1)
    high = flat.kthvalue(k_hi, dim=1, keepdim=True).values.unsqueeze(-1)
    return ((x - low) / (high - low).clamp(min=1e-6)).clamp(0, 1)


def preprocess(path):
    im = Image.open(path).convert("RGB").resize((64, 48))
    x = torch.from_numpy(np.asarray(im).copy()).permute(2, 0, 1).float()
    return robust(x)
