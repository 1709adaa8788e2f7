# From each mode to each other one that Pillow converts it to.
import numpy as np
from PIL import Image

MODES = ['1', 'L', 'LA', 'P', 'PA', 'RGB', 'RGBA', 'RGBX', 'CMYK', 'YCbCr', 'HSV', 'I', 'F']


def preprocess(path):
    image = Image.open(path).convert('RGB').resize((61, 47), Image.BOX)
    values = []
    for source in MODES:
        if source == 'RGBA':
            start = image.copy()
            start.putalpha(image.getchannel('R'))
        elif source == 'LA':
            start = image.convert('L')
            start.putalpha(image.getchannel('B'))
        else:
            start = image.convert(source)
        for target in MODES:
            if source == 'RGBA' and target in ('P', 'PA'):
                continue
            for dither in [Image.Dither.NONE, Image.Dither.FLOYDSTEINBERG]:
                converted = start.convert(target, dither=dither)
                values.append(np.asarray(converted).astype(np.float64).reshape(-1))
    return np.concatenate(values)
