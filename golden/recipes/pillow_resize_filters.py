# Every filter, with a box of fractions and with a gap.
import numpy as np
from PIL import Image

FILTERS = [Image.NEAREST, Image.BOX, Image.BILINEAR, Image.HAMMING, Image.BICUBIC, Image.LANCZOS]


def preprocess(path):
    image = Image.open(path)
    width, height = image.size
    results = []
    for number, resample in enumerate(FILTERS):
        box = (width * 0.1, height * 0.2, width * 0.95, float(height))
        results.append(np.asarray(image.resize((23, 19), resample, box)))
        results.append(np.asarray(image.resize((23, 19), resample, reducing_gap=1 + number * 0.5)))
    return np.stack(results)
