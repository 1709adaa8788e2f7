import warnings

import cv2
import numpy as np

warnings.filterwarnings("ignore")
WINDOWS = {"brain": (40, 80), "subdural": (80, 200), "bone": (600, 2800)}


def windowed(density, center, width):
    low, high = center - width / 2, center + width / 2
    image = density.astype(np.float32).copy()
    image[image < low] = low
    image[image > high] = high
    return (image - low) / (high - low)


def resampled(image, spacing, wanted=(1.0, 1.0)):
    shape = np.round(np.array(image.shape) * (np.asarray(spacing) / np.asarray(wanted))).astype(np.int64)
    return cv2.resize(image, tuple(int(side) for side in shape[::-1]), interpolation=cv2.INTER_LINEAR)


def by_percentiles(image, low=1, high=99):
    a, b = np.percentile(image, (low, high))
    return np.clip((image - a) / max(b - a, 1e-6), 0, 1)


def largest_part(image):
    levels = (image * 255).astype(np.uint8)
    _, mask = cv2.threshold(levels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5)), iterations=2)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if count <= 1:
        return np.ones_like(levels)
    return (labels == 1 + np.argmax(stats[1:, cv2.CC_STAT_AREA])).astype(np.uint8)


def preprocess(path):
    density = cv2.imread(path, cv2.IMREAD_GRAYSCALE).astype(np.int16) * 12 - 1024
    density = np.where(density < -1000, -1000, density).astype(np.int16)
    channels = [resampled(windowed(density, *WINDOWS[name]), (0.7, 0.7)) for name in WINDOWS]
    soft = by_percentiles(resampled(density.astype(np.float32), (0.7, 0.7)))
    rows, columns = np.nonzero(largest_part(soft))
    top, bottom, left, right = rows.min(), rows.max() + 1, columns.min(), columns.max() + 1
    stacked = np.dstack(channels + [soft])[top:bottom, left:right]
    return np.moveaxis(cv2.resize(stacked, (48, 48), interpolation=cv2.INTER_AREA), -1, 0).astype(np.float32)
