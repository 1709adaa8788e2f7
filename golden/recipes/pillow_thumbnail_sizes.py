# A file that has not been decoded is drafted first.
import numpy as np
from PIL import Image

REQUESTS = [((37, 29), Image.BICUBIC, 2.0), ((64, 64), Image.BILINEAR, 1.0), ((20.9, 50), Image.LANCZOS, 3.0), ((9, 9), Image.BOX, None)]


def preprocess(path):
    results = []
    for size, resample, gap in REQUESTS:
        image = Image.open(path)
        image.thumbnail(size, resample, gap)
        results.append(np.asarray(image).flatten())
    return np.concatenate(results)
