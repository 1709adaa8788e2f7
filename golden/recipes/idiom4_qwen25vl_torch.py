import torch
import torchvision.transforms.v2.functional as F
from torchvision.transforms import v2
from PIL import Image
import math

PATCH, MERGE, TEMPORAL = 14, 2, 2


def smart_resize(h, w, factor=PATCH * MERGE, lo=56 * 56, hi=28 * 28 * 40):
    hb, wb = round(h / factor) * factor, round(w / factor) * factor
    hb, wb = max(hb, factor), max(wb, factor)
    if hb * wb > hi:
        beta = math.sqrt(h * w / hi)
        hb, wb = (max(factor, math.floor(v / beta / factor) * factor) for v in (h, w))
    elif hb * wb < lo:
        beta = math.sqrt(lo / (h * w))
        hb, wb = [math.ceil(v * beta / factor) * factor for v in (h, w)]
    return hb, wb


def preprocess(path):
    img = Image.open(path).convert("RGB")
    t = F.pil_to_tensor(img)
    h, w = smart_resize(*t.shape[-2:])
    t = F.resize(t, size=[h, w], interpolation=v2.InterpolationMode.BICUBIC, antialias=True)
    mean = torch.tensor([0.48145466, 0.4578275, 0.40821073]) * 255.0
    std = torch.tensor([0.26862954, 0.26130258, 0.27577711]) * (1.0 / (1 / 255))
    x = F.normalize(t.to(dtype=torch.float32), mean.tolist(), std.tolist())
    patches = x.unsqueeze(0).unsqueeze(0).expand(1, TEMPORAL, -1, -1, -1)
    gh, gw = h // PATCH, w // PATCH
    patches = patches.reshape(1, 1, TEMPORAL, 3, gh // MERGE, MERGE, PATCH, gw // MERGE, MERGE, PATCH)
    patches = patches.permute(0, 1, 4, 7, 5, 8, 3, 2, 6, 9)
    return patches.reshape(gh * gw, -1)
