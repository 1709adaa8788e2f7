import numpy as np
import torch
from PIL import Image
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from torchvision.transforms import InterpolationMode
transform = T.Compose([T.Lambda(lambda im: im.crop((10, 10, 200, 210))), T.ToTensor(), T.Lambda(lambda t: t * 2 - 1)])
def preprocess(path):
    img = Image.open(path).convert("RGB")
    return transform(img).unsqueeze(0)
