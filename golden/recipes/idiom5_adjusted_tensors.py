import torch
import torchvision.transforms.functional as TF
from PIL import Image


def preprocess(path):
    t = TF.pil_to_tensor(Image.open(path).convert("RGB"))
    f = t.float() / 255
    g = TF.rgb_to_grayscale(t)
    flat = torch.full((3, 4, 4), 7, dtype=torch.uint8)
    parts = [
        TF.adjust_contrast(t, 1.5), TF.adjust_contrast(g, 0.3), TF.adjust_saturation(t, 0.5), TF.adjust_brightness(t, 1.2), TF.adjust_saturation(f, 1.7), TF.adjust_contrast(f, 0.6),
        TF.invert(t), TF.invert(f), TF.posterize(t, 3), TF.solarize(t, 128), TF.solarize(f, 0.4), TF.autocontrast(t), TF.autocontrast(f), TF.autocontrast(flat), TF.equalize(t), TF.equalize(g),
    ]
    return torch.cat([x.float().flatten() for x in parts])
