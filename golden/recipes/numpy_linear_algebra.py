"""Numbers of numpy.linalg, those rounded to ten digits whose last ones depend on the LAPACK."""
import numpy as np
from PIL import Image


def preprocess(path):
    pixels = np.asarray(Image.open(path).convert("RGB").resize((16, 16)), dtype=np.float64)
    values = ((pixels.ravel() * 7919 + np.arange(768) ** 2 * 31) % 251) * 1.01
    out = []
    for k in range(12):
        square = values[9 * k:9 * k + 9].reshape(3, 3) + np.eye(3) * 300.5
        out += [np.linalg.inv(square).ravel(), np.linalg.solve(square, values[k:k + 3]), np.linalg.solve(square, values[k:k + 6].reshape(3, 2)).ravel()]
        plane = values[4 * k:4 * k + 4].reshape(2, 2) - 128
        u, s, vt = np.linalg.svd(plane)
        out += [np.round(u, 10).ravel(), np.round(s, 8), np.round(vt, 10).ravel(), np.round([np.linalg.det(plane), np.linalg.det(square)], 3)]
        tall = values[20 * k:20 * k + 24].reshape(6, 4)
        x, rest, rank, singular = np.linalg.lstsq(tall, values[k:k + 12].reshape(6, 2), rcond=None)
        out += [np.round(x, 6).ravel(), np.round(rest, 3), np.round(singular, 6), np.array([rank, np.linalg.matrix_rank(plane * 0), np.linalg.matrix_rank(tall[:, :2])])]
        out += [(tall.T @ tall).ravel(), np.dot(tall, values[k:k + 4]), np.array([np.linalg.norm(tall), np.dot(tall.ravel(), values[:24])])]
        single = plane.astype(np.float32)
        out += [np.linalg.inv(single).ravel(), np.round(np.linalg.svd(single)[1], 2), (single @ single).ravel()]
        assert np.linalg.inv(single).dtype == np.float32 and np.linalg.det(single).dtype == np.float32
    return np.concatenate(out)
