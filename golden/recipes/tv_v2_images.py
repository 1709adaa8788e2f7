import numpy as np
import torch
from PIL import Image
from torchvision.transforms import v2
from torchvision.transforms import v2 as T
from torchvision.transforms.v2 import functional as TF
from torchvision.transforms import InterpolationMode
transform = T.Compose([v2.Resize((256, 256)), v2.CenterCrop(size=(224, 224)), v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize([0.5]*3, [0.5]*3)])
def preprocess(path):
    img = Image.open(path).convert("RGB")
    return transform(img).unsqueeze(0)
