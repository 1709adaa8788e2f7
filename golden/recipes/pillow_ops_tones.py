import numpy as np
from PIL import Image, ImageOps


def preprocess(path):
    image = Image.open(path).convert("RGB").resize((64, 48))
    gray = ImageOps.grayscale(image)
    made = [
        ImageOps.autocontrast(image),
        ImageOps.autocontrast(image, cutoff=2, preserve_tone=True),
        ImageOps.autocontrast(gray, cutoff=(1, 5.5), ignore=[0, 255]),
        ImageOps.equalize(image),
        ImageOps.equalize(gray, mask=gray.crop((0, 0, 64, 48))),
        ImageOps.invert(image),
        ImageOps.posterize(image, 3),
        ImageOps.solarize(gray, threshold=100),
        ImageOps.colorize(gray, "black", (255, 220, 160), mid="#804020", blackpoint=10, midpoint=90),
    ]
    return np.concatenate([np.asarray(picture).reshape(-1) for picture in made])
