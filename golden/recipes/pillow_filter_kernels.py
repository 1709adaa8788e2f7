import numpy as np
from PIL import Image, ImageFilter


def preprocess(path):
    image = Image.open(path).convert("RGB").resize((61, 47))
    filters = [
        ImageFilter.SHARPEN,
        ImageFilter.SMOOTH_MORE,
        ImageFilter.FIND_EDGES(),
        ImageFilter.GaussianBlur(radius=1.7),
        ImageFilter.BoxBlur(2),
        ImageFilter.UnsharpMask(radius=2, percent=150, threshold=3),
        ImageFilter.Kernel((3, 3), (0, 1, 0, 1, 5.5, 1, 0, 1, 0), offset=3),
        ImageFilter.MedianFilter(size=3),
        ImageFilter.MinFilter(3),
        ImageFilter.ModeFilter(5),
    ]
    return np.stack([np.asarray(image.filter(f)) for f in filters])
