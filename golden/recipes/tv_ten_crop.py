import numpy as np
import torch
from PIL import Image
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from torchvision.transforms import InterpolationMode
def preprocess(path):
    img = Image.open(path).convert("RGB")
    tf = T.Compose([T.Resize(256), T.TenCrop((200, 211)), T.Lambda(lambda crops: torch.stack([T.PILToTensor()(crop) for crop in crops]))])
    return tf(img)
