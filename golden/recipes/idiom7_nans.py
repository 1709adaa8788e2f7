import cv2
import numpy as np


def index(a, b):
    with np.errstate(divide="ignore", invalid="ignore"):
        return (a - b) / (a + b + 1)


def preprocess(path):
    image = cv2.resize(cv2.imread(path), (50, 40), interpolation=cv2.INTER_NEAREST).astype(np.float32)
    values = index(image[..., 1], image[..., 2])
    values[~np.isfinite(values)] = np.nan
    values[::5] = np.nan
    values[:, 3] = values[:, 4]
    low, high = np.nanpercentile(values, [2, 98])
    rows = np.stack([np.nanmin(values, axis=0), np.nanmax(values, axis=0), np.nansum(values, axis=0), np.nanmean(values, axis=0), np.nanstd(values, axis=0)])
    filled = np.where(np.isnan(values), np.nanmedian(values), values)
    scaled = np.clip((filled - low) / (high - low + 1e-6), 0, 1)
    return np.concatenate([rows, scaled, np.full((1, 50), np.nanmean(values))])
