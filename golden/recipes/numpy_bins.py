# Numbers counted by where they lie between others, and values between samples.
import numpy as np
from PIL import Image


def preprocess(path):
    gray = np.asarray(Image.open(path).convert("L").resize((37, 29)))
    real = gray.astype(np.float64) / 7 - 11.3
    parts = []
    for bins, area in ((10, None), (256, (0, 256)), (7, (3.5, 200.25)), (64, (0, 255)), (3, (100, 100))):
        parts += np.histogram(gray, bins, area) + np.histogram(gray.ravel(), bins=bins, range=area)
        parts += np.histogram(real, bins=bins, range=area)
    parts += np.histogram(gray, [0, 10, 20.5, 255]) + np.histogram(real, np.array([-5, 0, 0.5, 9]))
    parts += [np.bincount(gray.ravel()), np.bincount(gray.ravel(), minlength=300)]
    edges = np.linspace(0, 255, 12)
    parts += [np.digitize(gray, edges), np.digitize(real, edges, right=True), np.searchsorted(edges, gray), np.searchsorted(edges, real, side="right")]
    parts += [np.interp(gray, [0, 50, 51, 200, 255], [0, 10, 90, 91, 255]), np.interp(real, edges, edges**2 / 9, left=-1, right=7.5)]
    parts += [np.interp(gray, (16, 235), (0, 255)), np.percentile(gray, [0, 3, 50, 99.5, 100]), np.quantile(real, 0.37)]
    return np.concatenate([np.asarray(part, dtype=np.float64).reshape(-1) for part in parts])
