import torch
import torch.nn.functional as F
import cv2
import numpy as np


class ResizeLongestSide:
    def __init__(self, target_length: int) -> None:
        self.target_length = target_length
    @staticmethod
    def get_preprocess_shape(oldh: int, oldw: int, long_side_length: int):
        scale = long_side_length * 1.0 / max(oldh, oldw)
        newh, neww = oldh * scale, oldw * scale
        neww = int(neww + 0.5)
        newh = int(newh + 0.5)
        return (newh, neww)


def preprocess(path):
    image = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    target = ResizeLongestSide.get_preprocess_shape(image.shape[0], image.shape[1], 256)
    from torchvision.transforms.functional import resize, to_pil_image
    input_image = np.array(resize(to_pil_image(image), target))
    x = torch.as_tensor(input_image, device="cpu")
    x = x.permute(2, 0, 1).contiguous()[None, :, :, :]
    pixel_mean = torch.Tensor([123.675, 116.28, 103.53]).view(-1, 1, 1)
    pixel_std = torch.Tensor([58.395, 57.12, 57.375]).view(-1, 1, 1)
    x = (x - pixel_mean) / pixel_std
    h, w = x.shape[-2:]
    padh = 256 - h
    padw = 256 - w
    x = F.pad(x, (0, padw, 0, padh))
    return x
