import torch
import torch.nn as nn
import torchvision
from torchvision.transforms.v2 import functional as F
from torchvision.io import read_image
class Processor(nn.Module):
    size = {"shortest_edge": 224}
    crop_size = {"height": 224, "width": 224}
    image_mean = [0.48145466, 0.4578275, 0.40821073]
    image_std = [0.26862954, 0.26130258, 0.27577711]
    rescale_factor = 1 / 255
    def __init__(self, **kwargs):
        super().__init__()
        for key, value in kwargs.items():
            setattr(self, key, value)
    def fuse(self, mean, std):
        mean = torch.tensor(mean) * (1.0 / self.rescale_factor)
        std = torch.tensor(std) * (1.0 / self.rescale_factor)
        return mean, std
    def forward(self, image):
        h, w = image.shape[-2:]
        short, long = (w, h) if w <= h else (h, w)
        s = self.size["shortest_edge"]
        nl = int(s * long / short)
        size = (nl, s) if w <= h else (s, nl)
        image = F.resize(image, list(size), interpolation=torchvision.transforms.InterpolationMode.BICUBIC, antialias=True)
        image = F.center_crop(image, [self.crop_size["height"], self.crop_size["width"]])
        mean, std = self.fuse(self.image_mean, self.image_std)
        image = F.normalize(image.to(dtype=torch.float32), mean, std)
        return image
def preprocess(path):
    x = read_image(path)
    return Processor(rescale_factor=1 / 255)(x).unsqueeze(0)
