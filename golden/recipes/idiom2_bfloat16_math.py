import torch
import numpy as np
from PIL import Image


def preprocess(path):
    a = np.array(Image.open(path).convert("RGB"))
    x = torch.from_numpy(a).permute(2, 0, 1).bfloat16() / 255
    x = (x - 0.5) / 0.5
    return x.to(torch.float32)
