# Arrays of every type as images and back.
import numpy as np
from PIL import Image


def preprocess(path):
    rgb = np.asarray(Image.open(path).convert('RGB'))
    gray = rgb[:, :, 1]
    arrays = [gray.astype(bool), gray, gray.astype(np.int8), gray.astype(np.uint16) * 200, gray.astype(np.int16) * 100,
              gray.astype(np.int32) * 70000, gray.astype(np.uint32) * 9000000, gray.astype(np.float32) / np.float32(3), gray / 7.0,
              rgb[:, :, :2], rgb, np.concatenate([rgb, rgb[:, :, :1]], axis=2)]
    values = []
    for array in arrays:
        image = Image.fromarray(array)
        values.append(np.asarray(image).astype(np.float64).reshape(-1))
        values.append(np.asarray(image.convert('L')).astype(np.float64).reshape(-1))
    solid = Image.new('RGB', (5, 4), 'hsl(200, 60%, 40%)')
    values.append(np.asarray(solid).astype(np.float64).reshape(-1))
    values.append(np.asarray(Image.new('LA', (3, 2), (70, 9))).astype(np.float64).reshape(-1))
    return np.concatenate(values)
