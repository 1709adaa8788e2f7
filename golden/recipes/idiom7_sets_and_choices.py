import numpy as np
from PIL import Image


def preprocess(path):
    a = np.array(Image.open(path).convert("RGB").resize((40, 30)))
    g, f = a[..., 1], a.astype(np.float64)
    known = np.union1d(np.setdiff1d(g[:4], g[4:6]), np.intersect1d(g[6], g[7]))
    parts = [
        np.isin(g, known), np.isin(g, [0, 128, 255], invert=True), np.isinf(f[..., 0] / 3),
        np.select([g < 50, g < 150], [f[..., 0] * 2, f[..., 2] / 2], default=-1.0), np.select([g < 90], [g], 7),
        np.piecewise(f[..., 0], [g < 100, g >= 200], [lambda v: v * 0.5, lambda v: v + 1, 9]),
        np.tril(f[..., 0], 2), np.triu(g, -3), np.right_shift(g, 2), np.left_shift(g.astype(np.int32), 3),
        np.gradient(f[..., 0], axis=1), np.diff(f[..., 0], axis=0, prepend=0), np.take_along_axis(g, np.argsort(g, axis=1, kind="stable"), axis=1),
        np.fromfunction(lambda i, j: i * 3 + j, g.shape), np.add(g, 1, out=np.zeros_like(g), where=g < 255),
    ]
    filled = f[..., 0].copy()
    np.fill_diagonal(filled, 1.5)
    np.put_along_axis(filled, filled.argmax(1)[:, None], 0.0, axis=1)
    places = np.array([i * 40 + j for i, j in np.ndindex(30, 40)]).reshape(30, 40)
    shares, edges = np.histogram(g, bins=8, range=(0, 256), density=True)
    rest = np.concatenate([shares, edges, np.diagonal(g), [np.trace(f[..., 0])], np.extract(g > 250, g)[:3]])
    return np.concatenate([np.stack([np.asarray(p, np.float64) for p in [*parts, filled, places]]).ravel(), rest])
