import numpy as np
from PIL import Image, ImageFilter


def contrast(r, g, b):
    return tuple(max(0.0, min(1.0, (level - 0.5) * 1.4 + 0.5)) for level in (r, g, b))


def preprocess(path):
    image = Image.open(path).convert("RGB").resize((61, 47))
    lut = ImageFilter.Color3DLUT.generate(17, contrast)
    warmer = lut.transform(lambda r, g, b: (r * 1.1, g, b * 0.9))
    gray = lut.transform(lambda x, y, z, r, g, b: (x, y, z, (r + g + b) / 3), with_normals=True, channels=4, target_mode="RGBA")
    swap = ImageFilter.Color3DLUT((2, 2, 2), [(r, b, g) for b in (0, 1) for g in (0, 1) for r in (0, 1)])
    flat = ImageFilter.Color3DLUT(5, np.linspace(-0.2, 1.2, 375).reshape(5, 5, 5, 3))
    assert tuple(lut.size) == (17, 17, 17) and gray.channels == 4 and gray.mode == "RGBA" and len(gray.table) == 4 * 17 ** 3
    bands = [np.asarray(image.filter(f)) for f in (lut, warmer, swap, flat)]
    return np.concatenate([*bands, np.asarray(image.filter(gray))], axis=2)
