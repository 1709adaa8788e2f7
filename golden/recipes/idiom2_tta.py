import torch
import cv2
import numpy as np


def tta(x):
    yield x
    yield torch.flip(x, dims=[-1])
    yield x.flip(-2)
    for k in (1, 2, 3):
        yield torch.rot90(x, k, [2, 3])


def preprocess(path):
    img = cv2.resize(cv2.imread(path), (32, 32))[..., ::-1].copy()
    x = torch.from_numpy(img).permute(2, 0, 1).float()[None] / 255
    return torch.cat([*tta(x)], dim=0)
