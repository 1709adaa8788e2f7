# A picture of any format in the modes that models are fed with, its transparency included.
import numpy as np
from PIL import Image, ImageOps


def preprocess(path):
    image = Image.open(path)
    parts = [np.asarray(image.convert(mode)).reshape(-1) for mode in ("RGB", "RGBA", "L", "LA") if not (image.mode.startswith("I") and mode != "L")]
    turned = ImageOps.exif_transpose(image)
    parts += [np.array(turned.size), np.asarray(turned).reshape(-1)]
    return np.concatenate([part.astype(np.int64) for part in parts])
