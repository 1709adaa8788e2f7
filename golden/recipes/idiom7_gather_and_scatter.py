import numpy as np
import torch
from PIL import Image


def preprocess(path):
    t = torch.from_numpy(np.array(Image.open(path).convert("RGB").resize((40, 30)))).permute(2, 0, 1)
    x = t.float()
    labels = x.argmax(0, keepdim=True)
    flat = x.flatten(1)
    low, high = flat.kthvalue(24, dim=1, keepdim=True).values, torch.quantile(flat, 0.98, dim=1, keepdim=True)
    parts = [
        torch.zeros(3, 30, 40).scatter_(0, labels, 1.0), torch.gather(x, 0, labels), torch.take_along_dim(x, labels, dim=0),
        ((flat - low) / (high - low).clamp_min(1.0)).unflatten(1, (30, 40)).clamp_max(1.5), torch.tril(x, 3), torch.triu(x[:1]),
        torch.logical_and(x > 10, torch.isfinite(x / x)), (~t).float()[:1], torch.frac(x[:1] / 7), (x[:1] + 1).reciprocal(),
        torch.nan_to_num(x / x), torch.tile(torch.eye(10), (3, 4))[None], torch.diff(x, dim=1, n=1)[:, :, :].mean(1, keepdim=True).expand(3, 30, 40),
        torch.aminmax(x[:1])[1].expand(1, 30, 40), torch.count_nonzero(t > 100, dim=0)[None],
    ]
    return torch.cat([p.to(torch.float32) for p in parts])
