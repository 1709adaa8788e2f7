import numpy as np
import torch
from PIL import Image

try:
    from einops import rearrange, reduce, repeat
except ImportError:  # the same by hand
    rearrange = None


def patches(x, p):
    if rearrange is not None:
        return rearrange(x, "b c (h p1) (w p2) -> b (h w) (p1 p2 c)", p1=p, p2=p)
    b, c, height, width = x.shape
    cut = x.reshape(b, c, height // p, p, width // p, p)
    return cut.permute(0, 2, 4, 3, 5, 1).reshape(b, -1, p * p * c)


def halved(x):
    if rearrange is not None:
        return reduce(x, "b c (h 2) (w 2) -> b c h w", "max")
    b, c, height, width = x.shape
    return x.reshape(b, c, height // 2, 2, width // 2, 2).amax(dim=(3, 5))


def tripled(gray):
    if rearrange is not None:
        return repeat(gray, "h w -> c h (w 2)", c=3)
    return np.tile(np.repeat(gray[:, :, None], 2, axis=2).reshape(gray.shape[0], -1), (3, 1, 1))


def preprocess(path):
    image = Image.open(path).convert("RGB").resize((64, 48), Image.BICUBIC)
    x = torch.from_numpy(np.array(image)).permute(2, 0, 1)[None].float() / 255
    tokens = patches(x, 16)
    gray = tripled(np.array(image.convert("L")))
    return torch.cat([tokens.flatten(), halved(x).flatten(), torch.from_numpy(gray).flatten().float()])
