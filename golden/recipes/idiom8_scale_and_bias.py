import numpy as np
from PIL import Image


class ImageInput:
    def __init__(self, name, shape, scale=1.0, bias=None, color_layout="RGB"):
        self.name, self.shape, self.scale, self.bias, self.color_layout = name, shape, scale, bias or [0, 0, 0], color_layout

    def __call__(self, image):
        *_, height, width = self.shape
        factor = max(width / image.width, height / image.height)
        image = image.resize((round(image.width * factor), round(image.height * factor)), resample=Image.BICUBIC)
        left, top = (image.width - width) / 2, (image.height - height) / 2
        x = np.array(image.crop((left, top, left + width, top + height)), np.float32).transpose(2, 0, 1)[None]
        if self.color_layout == "BGR":
            x = x[:, ::-1]
        return {self.name: x * self.scale + np.array(self.bias, np.float32).reshape(1, 3, 1, 1)}


def preprocess(path):
    image = Image.open(path).convert("RGB")
    first = ImageInput("image", (1, 3, 56, 56), scale=1 / (0.226 * 255.0), bias=[-0.485 / 0.229, -0.456 / 0.224, -0.406 / 0.225])(image)
    second = ImageInput("image", (1, 3, 56, 56), 2 / 255, [-1, -1, -1], "BGR")(image)
    return np.concatenate([*first.values(), *second.values()])
