# Differences, running sums, products of all with all, grids, and the mathematics of float64.
import numpy as np
from PIL import Image


def preprocess(path):
    image = np.asarray(Image.open(path).convert("RGB").resize((23, 19), Image.BILINEAR))
    gray = image[..., 1]
    real = image.astype(np.float64) / 255
    small = gray[:7, :5].astype(np.float32)
    parts = [np.diff(gray), np.diff(gray.astype(int), axis=0), np.diff(real, 2, 1), np.diff(gray > 99)]
    parts += [np.cumsum(gray), gray.cumsum(axis=1), np.cumsum(real, 0), small.cumsum(), np.cumsum(gray > 99, axis=0, dtype=np.float32)]
    parts += [np.outer(gray[0], real[0, :, 0]), np.dot(image, [0.299, 0.587, 0.114]), real @ np.array([[1, 0.5], [-0.25, 3], [0.1, 0.2]])]
    parts += [np.average(image, axis=2, weights=[0.299, 0.587, 0.114]), np.average(real), np.average(image, weights=real), np.average(image, axis=(0, 1))]
    parts += [np.isclose(real, real + 1e-9), np.isclose(gray, 100, atol=8), np.allclose(real, real * 1.00001), np.allclose(gray, 7)]
    parts += [np.linalg.norm(real, axis=-1), np.linalg.norm(real[0, 0]), np.linalg.norm(image[1, 1].astype(float) - 5), np.linalg.norm(gray[:4, 0])]
    parts += list(np.ogrid[-3:4, 0:1:0.25]) + [np.mgrid[0:3, 2:9:3], np.mgrid[1:2.5:0.5], np.indices((2, 3))]
    for function in (np.sin, np.cos, np.tan, np.arctan, np.exp, np.sinh, np.cosh, np.cbrt, np.deg2rad, np.degrees):
        parts += [function(real * 6 - 3), function(gray.astype(int) - 90)]
    parts += [np.log(real + 0.1), np.log2(real + 0.1), np.log10(real + 0.1), np.arcsin(real), np.arccos(-real), np.arctan2(real - 0.5, real[::-1] - 0.25)]
    target = gray.copy()
    np.copyto(target, 9, where=target > 100)
    parts += [target, np.nan_to_num(np.array([np.nan, np.inf, -np.inf, 2])), np.einsum("hwc->cwh", image), np.vectorize(lambda x: x // 2 + 1)(gray)]
    parts += [np.finfo(np.float32).eps, np.finfo("float64").max, np.iinfo(np.uint8).max, np.iinfo(np.int64).min]
    parts += [np.add(gray, 3, dtype=np.float32), np.divide(gray, 255.0, out=np.zeros(gray.shape, np.float32)), np.bitwise_not(gray)]
    parts += list(np.unravel_index([5, 17, 30], (7, 5))) + [np.require(gray.T, np.float32, ["C"])]
    return np.concatenate([np.asarray(part, dtype=np.float64).reshape(-1) for part in parts])
