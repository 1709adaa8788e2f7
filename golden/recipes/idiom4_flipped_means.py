import torch
from PIL import Image
from torchvision.transforms.functional import pil_to_tensor


def preprocess(path):
    """Channel statistics of views that lie in memory in several orders."""
    x = pil_to_tensor(Image.open(path).convert("RGB")).float().div(255)
    hwc = x.permute(1, 2, 0)
    views = [x, hwc, torch.flip(hwc, [0]), torch.flip(x.transpose(1, 2), [1, 2]), hwc[::2].clone(), torch.where(hwc > 0.5, hwc, 0.5 * hwc), hwc.unsqueeze(0) - 0.25]
    out = []
    for v in views:
        dims = [d for d in range(v.ndim) if v.shape[d] != 3]
        out += [v.mean(dim=dims), v.std(dim=dims), v.sum(dim=-1).mean(0, keepdim=True).flatten()[:9], v.var().reshape(1), v.mean().reshape(1)]
    running = hwc.cumsum(0)[-1].flatten()
    grid = torch.linspace(-1, 1, 21) * running.mean()
    steps = torch.arange(0.0, 1.0, 0.07)
    return torch.cat(out + [running, grid, steps])
