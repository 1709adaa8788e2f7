import numpy as np
import torch
from PIL import Image
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from torchvision.transforms import InterpolationMode
transform = T.Compose([T.Resize(90), T.Pad([1, 2, 3, 4], fill=128), T.Pad(5, padding_mode="reflect"), T.Pad((2, 3), padding_mode="edge"), T.Pad(4, padding_mode="symmetric"), T.ToTensor()])
def preprocess(path):
    img = Image.open(path).convert("RGB")
    return transform(img).unsqueeze(0)
