import torch
import torch.nn.functional as F
import numpy as np
from PIL import Image


def preprocess(path):
    im = Image.open(path).convert('RGB')
    w, h = im.size
    scale = min(100 / min(w, h), 166 / max(w, h))
    size = (max(1, round(w * scale)), max(1, round(h * scale)))
    x = torch.from_numpy(np.array(im.resize(size, Image.BILINEAR))).permute(2, 0, 1).float().div(255)
    x = (x - torch.as_tensor([0.485, 0.456, 0.406])[:, None, None]) / torch.as_tensor([0.229, 0.224, 0.225])[:, None, None]
    masks = torch.zeros((1, *x.shape[1:]), dtype=torch.bool)
    masks = F.pad(masks, (0, 170 - x.shape[2], 0, 170 - x.shape[1]), value=True)
    x = F.pad(x, (0, 170 - x.shape[2], 0, 170 - x.shape[1]))[None]
    levels, shapes = [], []
    for stride in (2, 4, 8):
        lvl = F.avg_pool2d(x, stride, stride)
        m = F.interpolate(masks[None].float(), size=lvl.shape[-2:]).to(torch.bool)[0]
        valid_h = torch.sum(~m[:, :, 0], 1)
        valid_w = torch.sum(~m[:, 0, :], 1)
        ratio = torch.stack([valid_w.float() / lvl.shape[-1], valid_h.float() / lvl.shape[-2]], -1)
        levels.append(lvl.flatten(2).transpose(1, 2) * ratio.mean())
        shapes.append(lvl.shape[-2:])
    flat = torch.cat(levels, 1)
    starts = torch.cat((torch.tensor([0]), torch.as_tensor([a * b for a, b in shapes]).cumsum(0)[:-1]))
    return flat + starts.sum() * 1e-4
