# What has been decoded is not drafted any more, whoever decoded it.
import numpy as np
from PIL import Image


def preprocess(path):
    results = []
    for number in range(5):
        image = Image.open(path)
        if number == 0:
            image.load()
        elif number == 1:
            np.asarray(image)
        elif number == 2:
            image.convert("L")
        elif number == 3:
            image.resize((3, 3))
        elif number == 4:
            image = image.copy()
        image.thumbnail([25, 25])
        results.append(np.asarray(image).flatten())
    drafted = Image.open(path)
    drafted.draft(None, (25, 25))
    drafted.thumbnail(size=(25, 25), resample=Image.Resampling.HAMMING, reducing_gap=2)
    results.append(np.asarray(drafted).flatten())
    return np.concatenate(results)
