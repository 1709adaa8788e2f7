import torch, numpy as np
from PIL import Image
def preprocess(path):
    t = torch.from_numpy(np.array(Image.open(path).convert("RGB"))).permute(2, 0, 1)
    z = torch.zeros_like(t); e = torch.empty_like(t); o = torch.ones_like(t, dtype=torch.float32)
    n = np.zeros_like(np.array(Image.open(path).convert("RGB")).transpose(2, 0, 1))
    c = t.clone()
    r = torch.zeros_like(t[:, ::2])
    f = t.float(); g = t + 1; h = torch.full_like(t, 3); k = torch.rand_like(f) * 0 if False else f
    p = torch.zeros_like(t, memory_format=torch.contiguous_format)
    q = torch.zeros_like(t[0].expand(3, -1, -1))
    s = []
    for x in (z, e, o, c, r, f, g, h, p, q): s += list(x.stride()) + [int(x.is_contiguous())]
    return np.array(s)
