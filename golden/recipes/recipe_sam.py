import numpy as np, torch
import torch.nn.functional as F
from PIL import Image
from torchvision.transforms.functional import resize, to_pil_image
from copy import deepcopy
from typing import Tuple
class ResizeLongestSide:
    def __init__(self, target_length: int) -> None:
        self.target_length = target_length
    def apply_image(self, image: np.ndarray) -> np.ndarray:
        target_size = self.get_preprocess_shape(image.shape[0], image.shape[1], self.target_length)
        return np.array(resize(to_pil_image(image), target_size))
    @staticmethod
    def get_preprocess_shape(oldh: int, oldw: int, long_side_length: int) -> Tuple[int, int]:
        scale = long_side_length * 1.0 / max(oldh, oldw)
        newh, neww = oldh * scale, oldw * scale
        neww = int(neww + 0.5)
        newh = int(newh + 0.5)
        return (newh, neww)
class Sam(torch.nn.Module):
    def __init__(self, pixel_mean=[123.675, 116.28, 103.53], pixel_std=[58.395, 57.12, 57.375]):
        super().__init__()
        self.img_size = 512
        self.register_buffer("pixel_mean", torch.Tensor(pixel_mean).view(-1, 1, 1), False)
        self.register_buffer("pixel_std", torch.Tensor(pixel_std).view(-1, 1, 1), False)
    def preprocess(self, x: torch.Tensor) -> torch.Tensor:
        x = (x - self.pixel_mean) / self.pixel_std
        h, w = x.shape[-2:]
        padh = self.img_size - h
        padw = self.img_size - w
        x = F.pad(x, (0, padw, 0, padh))
        return x
    @torch.no_grad()
    def forward(self, x):
        return self.preprocess(x)
def preprocess(path):
    image = np.array(Image.open(path).convert("RGB"))
    input_image = ResizeLongestSide(512).apply_image(image)
    t = torch.as_tensor(input_image, device="cpu")
    t = t.permute(2, 0, 1).contiguous()[None, :, :, :]
    return Sam()(t)
