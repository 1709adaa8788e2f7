import numpy as np
from PIL import Image


def preprocess(path):
    image = Image.open(path).convert("RGB").resize((61, 47))
    alpha = image.copy()
    alpha.putalpha(image.getchannel("G"))
    parts = [
        image.quantize(32),
        image.quantize(20, Image.Quantize.MAXCOVERAGE),
        image.quantize(64, method=2),
        image.quantize(16, kmeans=3),
        image.convert("P", palette=Image.Palette.ADAPTIVE, colors=9),
        image.quantize(palette=image.quantize(12), dither=Image.Dither.NONE),
        alpha.quantize(40),
        alpha.convert("P"),
    ]
    return np.stack([np.asarray(part.convert("RGBA")) for part in parts])
