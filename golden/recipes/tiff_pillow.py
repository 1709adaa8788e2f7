# A TIFF in its own mode and in those that models are fed with; upright as it is, and made so once more.
import numpy as np
from PIL import Image, ImageOps


def preprocess(path):
    image = Image.open(path)
    image.load()
    wide = image.mode == "F" or image.mode.startswith("I")
    modes = ("L",) if wide and image.mode != "I;16B" else () if wide else ("RGB", "L", "RGBA")
    if image.mode in ("La", "LAB"):
        modes = ()
    parts = [np.array(image.size, dtype=np.float64), np.asarray(image).astype(np.float64).reshape(-1)]
    parts += [np.asarray(image.convert(mode)).astype(np.float64).reshape(-1) for mode in modes]
    turned = ImageOps.exif_transpose(image)
    return np.concatenate(parts + [np.array(turned.size, dtype=np.float64), np.asarray(turned).astype(np.float64).reshape(-1)])
