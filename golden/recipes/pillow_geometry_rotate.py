import numpy as np
from PIL import Image


def preprocess(path):
    image = Image.open(path).convert("RGB").resize((47, 31), Image.BILINEAR)
    gray = image.convert("L")
    turned = [
        image.rotate(90),
        image.rotate(-90, expand=True),
        image.rotate(180, resample=Image.BICUBIC),
        image.rotate(15),
        image.rotate(15, Image.BILINEAR),
        image.rotate(15, resample=Image.Resampling.BICUBIC),
        image.rotate(-33.3, Image.BILINEAR, expand=True),
        image.rotate(45, Image.BICUBIC, True, fillcolor=(124, 116, 104)),
        image.rotate(188.2, Image.BILINEAR, center=(0, 0), translate=(20, 11)),
        image.rotate(60, expand=1, fillcolor="white"),
        gray.rotate(7.5, Image.BICUBIC, fillcolor=128),
        gray.rotate(-120, Image.BILINEAR, center=(10.5, 3.25)),
    ]
    return np.concatenate([np.asarray(picture).reshape(-1) for picture in turned])
