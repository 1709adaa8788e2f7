import torch
import torchvision.transforms.functional as F
from PIL import Image


def preprocess(path):
    x = F.pil_to_tensor(Image.open(path).convert("RGB")).unsqueeze(0)
    x = x.to(memory_format=torch.channels_last).float() / 255
    m = x.mean(dim=[2, 3], keepdim=True)
    y = x - m
    return y.contiguous() / (y.std() + 1e-7)
