from copy import deepcopy
from typing import Tuple

import cv2
import numpy as np
import torch
from torch.nn import functional as F
from torchvision.transforms.functional import resize, to_pil_image

Size = Tuple[int, ...]


class LongestSide:
    def __init__(self, length: int) -> None:
        self.length = length

    def shape_for(self, height: int, width: int) -> Tuple[int, int]:
        scale = self.length * 1.0 / max(height, width)
        return int(height * scale + 0.5), int(width * scale + 0.5)

    def image(self, image: np.ndarray) -> np.ndarray:
        return np.array(resize(to_pil_image(image), self.shape_for(image.shape[0], image.shape[1])))

    def tensor(self, image: torch.Tensor) -> torch.Tensor:
        return F.interpolate(image, self.shape_for(image.shape[2], image.shape[3]), mode="bilinear", align_corners=False, antialias=True)

    def points(self, points: np.ndarray, size: Size) -> np.ndarray:
        (height, width), (tall, wide) = size, self.shape_for(*size)
        points = deepcopy(points).astype(float)
        points[..., 0] = points[..., 0] * (wide / width)
        points[..., 1] = points[..., 1] * (tall / height)
        return points

    def boxes(self, boxes: np.ndarray, size: Size) -> np.ndarray:
        return self.points(boxes.reshape(-1, 2, 2), size).reshape(-1, 4)


class Encoder(torch.nn.Module):
    def __init__(self, side, mean=(123.675, 116.28, 103.53), std=(58.395, 57.12, 57.375)):
        super().__init__()
        self.side = side
        self.register_buffer("mean", torch.Tensor(list(mean)).view(-1, 1, 1), False)
        self.register_buffer("std", torch.Tensor(list(std)).view(-1, 1, 1), False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = (x - self.mean) / self.std
        height, width = x.shape[-2:]
        return F.pad(x, (0, self.side - width, 0, self.side - height))


@torch.no_grad()
def preprocess(path):
    image = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    longest, encoder = LongestSide(96), Encoder(96).eval()
    first = torch.as_tensor(longest.image(image)).permute(2, 0, 1).contiguous()[None, :, :, :]
    second = longest.tensor(torch.as_tensor(image).permute(2, 0, 1)[None].float())
    box = longest.boxes(np.array([[10, 20, 60, 70]]), image.shape[:2])
    points = np.concatenate([longest.points(np.array([[5, 6]]), image.shape[:2]), np.array([[0.0, 0.0]])], axis=0)[None, :, :].astype(np.float32)
    return torch.cat([encoder(first).flatten(), encoder(second).flatten(), torch.from_numpy(box).float().flatten(), torch.from_numpy(points).flatten()])
