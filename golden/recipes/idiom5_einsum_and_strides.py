import numpy as np
import torch
from PIL import Image


def sums(image):
    t = torch.from_numpy(np.array(image.resize((12, 8)))).float()
    w = torch.tensor([0.25, 0.5, 0.25])
    a = torch.einsum("hwc,c->hw", t, w)
    b = torch.einsum("hwc->chw", t)
    c = torch.einsum("hwc,hwc->c", t, t)
    d = torch.einsum("ij,jk->ik", t[:, :, 0], t[:, :, 1].T)
    e = torch.einsum("...c,c->...", t.long(), torch.tensor([1, 2, 3]))
    f = torch.einsum("bhwc->bchw", t[None])
    g = torch.einsum("hwc->wc", t)
    h = torch.einsum("i,j->ij", torch.arange(3.), torch.arange(4.))
    k = torch.einsum("hwc->h", t / 255)
    m = torch.einsum("hw,hwc->chw", t[..., 0] / 255, t)
    n = np.einsum("hwc,c->hw", t.numpy(), [0.25, 0.5, 0.25])
    return [x.float().flatten() for x in (a, b, c, d, e, f, g, h, k, m, torch.from_numpy(n))]


def lying(image):
    t = torch.from_numpy(np.array(image)).permute(2, 0, 1)
    s = []
    for x in (torch.zeros_like(t), torch.empty_like(t), torch.ones_like(t, dtype=torch.float32), t.clone(), torch.zeros_like(t[:, ::2]), t.float(), t + 1, torch.full_like(t, 3),
              torch.zeros_like(t, memory_format=torch.contiguous_format), torch.zeros_like(t[0].expand(3, -1, -1))):
        s += list(x.stride()) + [int(x.is_contiguous())]
    return torch.tensor(s).float()


def preprocess(path):
    image = Image.open(path).convert("RGB")
    return torch.cat(sums(image) + [lying(image)]).numpy()
