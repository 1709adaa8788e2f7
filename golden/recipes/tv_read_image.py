import numpy as np
import torch
from PIL import Image
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from torchvision.transforms import InterpolationMode
from torchvision.io import read_image, decode_image, read_file, ImageReadMode
def preprocess(path):
    a = read_image(path)
    b = decode_image(read_file(path), mode=ImageReadMode.RGB)
    d = (b.float() / 255.0)
    e = read_image(path, ImageReadMode.GRAY)
    return torch.cat([a.reshape(-1).float(), b.reshape(-1).float(), d.reshape(-1), e.reshape(-1).float()])
