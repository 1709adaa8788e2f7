import numpy as np
import torch
from PIL import Image
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from torchvision.transforms import InterpolationMode
transform = T.Compose([T.Grayscale(num_output_channels=3), T.Resize(100), T.ToTensor()])
def preprocess(path):
    img = Image.open(path).convert("RGB")
    return transform(img).unsqueeze(0)
