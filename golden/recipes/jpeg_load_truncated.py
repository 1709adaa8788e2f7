import numpy as np
from PIL import Image, ImageFile

ImageFile.LOAD_TRUNCATED_IMAGES = True


def preprocess(path):
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))
