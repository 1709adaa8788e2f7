import numpy as np
import torch
from PIL import Image
from torchvision.transforms import v2
from torchvision.transforms import v2 as T
from torchvision.transforms.v2 import functional as TF
from torchvision.transforms import InterpolationMode
def preprocess(path):
    img = np.array(Image.open(path).convert("RGB"))
    t = TF.to_image(img)
    t = TF.resize(t, [120, 90])
    f = TF.to_dtype(t, torch.float32, scale=True)
    f = TF.normalize(f, [0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
    g = TF.horizontal_flip(f)
    return torch.stack([f, g, TF.vertical_flip(f)])
