import numpy as np
import torch
from PIL import Image
from torchvision.transforms import v2
from torchvision.transforms import v2 as T
from torchvision.transforms.v2 import functional as TF
from torchvision.transforms import InterpolationMode
transform = T.Compose([v2.RGB(), v2.ToImage(), v2.Pad([4, 6], fill=[1, 2, 3]), v2.Resize(100, interpolation=InterpolationMode.NEAREST_EXACT), v2.ToDtype({torch.Tensor: torch.float32, "others": None}, scale=True) if False else v2.ToDtype(torch.float32, True)])
def preprocess(path):
    img = Image.open(path).convert("RGB")
    return transform(img).unsqueeze(0)
