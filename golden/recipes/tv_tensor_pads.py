import numpy as np
import torch
from PIL import Image
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from torchvision.transforms import InterpolationMode
transform = T.Compose([T.Resize(60), T.PILToTensor(), T.Pad((1, 2, 3, 4), fill=7), T.Pad(3, padding_mode="reflect"), T.Pad(2, padding_mode="edge"), T.Pad(2, padding_mode="symmetric")])
def preprocess(path):
    img = Image.open(path).convert("RGB")
    return transform(img).unsqueeze(0)
