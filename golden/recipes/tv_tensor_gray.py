import numpy as np
import torch
from PIL import Image
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from torchvision.transforms import InterpolationMode
transform = T.Compose([T.Resize(60), T.ToTensor(), T.Grayscale(3)])
def preprocess(path):
    img = Image.open(path).convert("RGB")
    return transform(img).unsqueeze(0)
