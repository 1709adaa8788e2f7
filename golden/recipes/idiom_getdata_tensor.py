import torch, numpy as np
from PIL import Image


def preprocess(path):
    im = Image.open(path).convert("RGB").resize((96, 64), Image.HAMMING)
    t = torch.tensor(list(im.getdata()), dtype=torch.uint8).view(im.size[1], im.size[0], 3)
    t = t.permute(2, 0, 1).contiguous()
    t = t.to(torch.float32).div(255.)
    t = (t - t.min()) / (t.max() - t.min())
    return t.flip(-1)
