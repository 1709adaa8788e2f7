import numpy as np
from PIL import Image, ImageOps


def preprocess(path):
    image = Image.open(path).resize((23, 17), Image.BICUBIC)
    parts = [image.transpose(method) for method in range(7)]
    parts += [
        image.crop((-3, 2, 9, 30)),
        image.crop((4.5, 3.5, 20.5, 12.49)),
        image.crop((30, 30, 33, 32)),
        ImageOps.crop(image, 3),
        ImageOps.mirror(image),
        ImageOps.flip(image),
    ]
    return np.concatenate([np.asarray(part).reshape(-1) for part in parts])
