# What the file holds, given as bytes: Pillow maps only files that it opens by name into memory.
import io

import numpy as np
from PIL import Image


def preprocess(path):
    with open(path, "rb") as file:
        data = file.read()
    return np.asarray(Image.open(io.BytesIO(data))).astype(np.int64)
