# A PNG says so, cannot be drafted, and makes thumbnails.
import numpy as np
from PIL import Image
def preprocess(path):
    im = Image.open(path)
    assert im.format == "PNG", im.format
    im.load()
    assert im.format == "PNG", im.format
    b = im.convert("RGB").resize((8, 8))
    im.draft("L", (4, 4))
    im.thumbnail((16, 16))
    return np.concatenate([np.asarray(b).reshape(-1), np.asarray(im.convert("RGB")).reshape(-1)])
