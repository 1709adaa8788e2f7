import numpy as np
from PIL import Image, ImageChops, ImageEnhance, ImageStat


def preprocess(path):
    image = Image.open(path).convert("RGB").resize((61, 47))
    parts = [
        ImageEnhance.Brightness(image).enhance(1.2),
        ImageEnhance.Contrast(image).enhance(0.8),
        ImageEnhance.Color(image).enhance(1.5),
        ImageEnhance.Sharpness(image).enhance(2.0),
        ImageChops.difference(image, image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)),
        ImageChops.screen(image, image.transpose(Image.Transpose.ROTATE_180)),
    ]
    mean = np.array(ImageStat.Stat(image).mean, dtype=np.float32)
    return np.stack([np.asarray(part) for part in parts]).astype(np.float32) - mean
