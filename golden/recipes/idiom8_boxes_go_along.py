import random

import torch
import torchvision.transforms.functional as F
from PIL import Image


class ShorterSide:
    def __init__(self, sizes, max_size=None):
        assert isinstance(sizes, (list, tuple))
        self.sizes, self.max_size = sizes, max_size

    def size_for(self, width, height, side):
        low, high = float(min(width, height)), float(max(width, height))
        if self.max_size is not None and high / low * side > self.max_size:
            side = int(round(self.max_size * low / high))
        if (width <= height and width == side) or (height <= width and height == side):
            return height, width
        return (int(side * height / width), side) if width < height else (side, int(side * width / height))

    def __call__(self, image, target=None):
        size = self.size_for(*image.size, random.choice(self.sizes))
        scaled = F.resize(image, size)
        if target is None:
            return scaled, None
        across, down = (float(a) / float(b) for a, b in zip(scaled.size, image.size))
        target = target.copy()
        target["boxes"] = target["boxes"] * torch.as_tensor([across, down, across, down])
        target["size"] = torch.tensor(list(size))
        return scaled, target


class ToTensor:
    def __call__(self, image, target):
        return F.to_tensor(image), target


class Normalize:
    def __init__(self, mean, std):
        self.mean, self.std = mean, std

    def __call__(self, image, target=None):
        image = F.normalize(image, mean=self.mean, std=self.std)
        if target is None:
            return image, None
        target = target.copy()
        height, width = image.shape[-2:]
        left, top, right, bottom = target["boxes"].unbind(-1)
        boxes = torch.stack([(left + right) / 2, (top + bottom) / 2, right - left, bottom - top], dim=-1)
        target["boxes"] = boxes / torch.tensor([width, height, width, height], dtype=torch.float32)
        return image, target


class Chain:
    def __init__(self, steps):
        self.steps = steps

    def __call__(self, image, target):
        for step in self.steps:
            image, target = step(image, target)
        return image, target

    def __repr__(self):
        text = self.__class__.__name__ + "("
        for step in self.steps:
            text += "\n    {0}".format(step)
        return text + "\n)"


def preprocess(path):
    chain = Chain([ShorterSide([100], max_size=166), ToTensor(), Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])
    image, target = chain(Image.open(path).convert("RGB"), {"boxes": torch.tensor([[1., 2., 30., 40.]])})
    return torch.cat([image.reshape(-1), target["boxes"].reshape(-1), target["size"].float()])
