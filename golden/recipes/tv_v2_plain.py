import numpy as np
import torch
from PIL import Image
from torchvision.transforms import v2
from torchvision.transforms import v2 as T
from torchvision.transforms.v2 import functional as TF
from torchvision.transforms import InterpolationMode
transform = T.Compose([v2.ToImage(), v2.Resize((224, 320), antialias=False)])
def preprocess(path):
    img = Image.open(path).convert("RGB")
    return transform(img).unsqueeze(0)
