import numpy as np
import torch
from PIL import Image
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from torchvision.transforms import InterpolationMode
def preprocess(path):
    img = Image.open(path).convert("RGB")
    img = TF.resize(img, [256], interpolation=InterpolationMode.BILINEAR)
    img = TF.center_crop(img, [224, 224])
    img = TF.hflip(img)
    t = TF.to_tensor(img)
    t = TF.normalize(t, mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225])
    u = TF.resized_crop(Image.open(path), 10, 20, 100, 120, (64, 64))
    v = TF.crop(TF.pil_to_tensor(u), -5, 10, 80, 30).float()
    w = TF.pad(TF.to_tensor(u), [1, 2, 3, 4], 0.5)
    x = TF.to_tensor(TF.adjust_brightness(u, 1.3)), TF.to_tensor(TF.adjust_contrast(u, 0.7)), TF.to_tensor(TF.adjust_saturation(u, 1.2)), TF.to_tensor(TF.adjust_sharpness(u, 2.0))
    y = TF.to_tensor(TF.to_grayscale(u, 3)), TF.to_tensor(TF.vflip(u)), TF.convert_image_dtype(TF.pil_to_tensor(u), torch.float32), TF.convert_image_dtype(TF.to_tensor(u), torch.uint8).float()
    z = TF.to_tensor(TF.to_pil_image(TF.to_tensor(u) * 0.5))
    s = torch.tensor(TF.get_dimensions(u)).float(), torch.tensor(TF.get_image_size(t)).float()
    return torch.cat([q.reshape(-1) for q in (t, v, w, z) + x + y + s])
