import numpy as np
from PIL import Image, ImageOps
from torchvision import transforms
from torchvision.transforms.functional import resize, rotate


class DonutPrep:
    def __init__(self, input_size=(120, 90), align_long_axis=True):
        self.input_size = input_size
        self.align_long_axis = align_long_axis
        self.to_tensor = transforms.Compose([
            transforms.ToTensor(),
            transforms.Normalize(mean=(0.5, 0.5, 0.5), std=(0.5, 0.5, 0.5)),
        ])

    def prepare_input(self, img, random_padding=False):
        img = img.convert("RGB")
        if self.align_long_axis and (
            (self.input_size[0] > self.input_size[1] and img.width > img.height)
            or (self.input_size[0] < self.input_size[1] and img.width < img.height)
        ):
            img = rotate(img, angle=-90, expand=True)
        img = resize(img, min(self.input_size))
        img.thumbnail((self.input_size[1], self.input_size[0]))
        delta_width = self.input_size[1] - img.width
        delta_height = self.input_size[0] - img.height
        if random_padding:
            raise NotImplementedError
        else:
            pad_width = delta_width // 2
            pad_height = delta_height // 2
        padding = (pad_width, pad_height, delta_width - pad_width, delta_height - pad_height)
        return self.to_tensor(ImageOps.expand(img, padding))


def preprocess(path):
    return DonutPrep().prepare_input(Image.open(path)).unsqueeze(0)
