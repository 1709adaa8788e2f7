import torch
from torchvision.io import read_image, ImageReadMode


def preprocess(path):
    img = read_image(path, mode=ImageReadMode.RGB)
    gray = img.float().mean(axis=0) / 255
    gray = gray - gray.mean()
    return gray[None, None]
