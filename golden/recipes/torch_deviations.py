"""Standard deviations and numbers at equal distances, whose last bits the compiler of torch decides."""
import numpy as np
import torch
from PIL import Image


def preprocess(path):
    image = Image.open(path).convert("RGB")
    pixels = torch.from_numpy(np.array(image)).permute(2, 0, 1).float() / 255
    results = []
    for tensor in (pixels, pixels * 1.7 + 0.1, pixels[:, :7, :9], pixels[:, 5:60:2], (pixels * pixels).permute(1, 2, 0).contiguous()):
        for dim in (0, 1, 2, (0, 2), (1, 2)):
            for unbiased in (True, False):
                results += [tensor.std(dim=dim, unbiased=unbiased), tensor.var(dim=dim, unbiased=unbiased)]
            std, mean = torch.std_mean(tensor, dim=dim, keepdim=True)
            results.append((tensor - mean) / std.clamp(min=1e-6))
        results += [tensor.std(), tensor.var(unbiased=False)]
    for steps in (1, 2, 5, 16, 33):
        results += [torch.linspace(-1, 1, steps), torch.linspace(0.1, 7.3, steps)]
    return torch.cat([result.reshape(-1) for result in results])
