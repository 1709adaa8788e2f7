# Colours are multiplied by their alpha meanwhile; a box that is a list hides from newer releases that nothing is to be done.
import numpy as np
from PIL import Image


def preprocess(path):
    image = Image.open(path).convert("RGB")
    colors = np.asarray(image)
    alpha = np.asarray(image.convert("L").resize(image.size, Image.NEAREST, (0, 0, image.width / 2, image.height / 2)))
    image = Image.fromarray(np.concatenate([colors, alpha[:, :, None]], axis=2))
    size = (image.width // 2 + 1, image.height // 3 + 1)
    results = [
        image.resize(size),
        image.resize(size, Image.Resampling.BILINEAR, reducing_gap=1.5),
        image.resize(size, Image.NEAREST),
        image.reduce((2, 3)).resize(size, 2),
        image.resize(image.size, Image.BICUBIC, box=[0, 0, image.width, image.height]).resize(size, 0),
    ]
    return np.stack([np.asarray(result) for result in results])
