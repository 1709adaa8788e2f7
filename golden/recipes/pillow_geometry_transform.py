import numpy as np
from PIL import Image


def preprocess(path):
    image = Image.open(path).convert("RGB").resize((40, 30))
    floats = Image.fromarray(np.asarray(image.convert("L")).astype(np.float32) / np.float32(3))
    mapped = [
        image.transform((50, 40), Image.AFFINE, (0.8, 0.1, -3, -0.05, 0.9, 2)),
        image.transform((50, 40), Image.AFFINE, (0.8, 0.1, -3, -0.05, 0.9, 2), Image.BILINEAR),
        image.transform((50, 40), Image.Transform.AFFINE, [1.7, 0, 1, 0, 0.6, -4], resample=Image.BICUBIC, fillcolor=(1, 2, 3)),
        image.transform((33, 21), Image.EXTENT, (5.5, -2, 44, 25.25), Image.BILINEAR),
        image.transform((33, 21), Image.Transform.PERSPECTIVE, (1.1, 0.2, -4, -0.1, 1.3, 1, 0.003, -0.002), Image.BICUBIC),
        image.transform((33, 21), Image.QUAD, (0, 0, 3, 28, 39, 30, 35, -2), Image.BILINEAR),
        image.transform((40, 30), Image.MESH, [((0, 0, 20, 30), (0, 0, 0, 30, 20, 30, 25, 0)), ((20, 5, 40, 30), (20, 0, 15, 30, 40, 25, 40, 0))], Image.BILINEAR),
    ]
    mapped.append(floats.transform((44, 44), Image.AFFINE, (0.7, -0.3, 6, 0.2, 0.8, -2), Image.BICUBIC))
    return np.concatenate([np.asarray(picture).astype(np.float32).reshape(-1) for picture in mapped])
