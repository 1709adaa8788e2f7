import numpy as np
from PIL import Image

SIZE = (224, 224)


def preprocess(path):
    image = Image.open(path).convert('RGB')
    image = image.resize(SIZE, Image.BILINEAR)
    pixels = np.array(image, dtype=np.float32) / 255.0
    return pixels.transpose(2, 0, 1)[np.newaxis, :]
