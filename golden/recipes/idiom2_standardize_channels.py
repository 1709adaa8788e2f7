import torch
import numpy as np
from PIL import Image
import torchvision.transforms.functional as TF


def preprocess(path):
    img = Image.open(path).convert("RGB")
    x = TF.to_tensor(TF.resize(img, [128, 128]))
    mean = x.mean(dim=(1, 2), keepdim=True)
    std = x.std(dim=(1, 2), keepdim=True)
    return ((x - mean) / (std + 1e-6)).unsqueeze(0)
