# Samples wider than a byte: integers beside floats.
import numpy as np
from PIL import Image


def preprocess(path):
    gray = np.asarray(Image.open(path).convert("L"))
    floats = Image.fromarray(gray.astype(np.float32) / np.float32(3))
    integers = Image.fromarray(gray.astype(np.int32) * 1001 - 70000)
    results = []
    for image in [floats, integers]:
        for resample in [Image.NEAREST, Image.BILINEAR, Image.BICUBIC, Image.LANCZOS]:
            results.append(np.asarray(image.resize((31, 27), resample)).astype(np.float64))
        results.append(np.asarray(image.reduce((3, 2)).resize((31, 27), Image.HAMMING)).astype(np.float64))
    return np.stack(results)
