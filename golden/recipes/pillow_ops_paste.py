import numpy as np
from PIL import Image


def letterbox(image, size, color):
    scale = min(size / image.width, size / image.height)
    width, height = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    canvas = Image.new("RGB", (size, size), color)
    canvas.paste(image.resize((width, height), Image.BILINEAR), ((size - width) // 2, (size - height) // 2))
    return canvas


def preprocess(path):
    image = Image.open(path).convert("RGB")
    canvas = letterbox(image, 64, (114, 114, 114))
    small = image.resize((24, 20))
    mask = image.convert("L").resize((24, 20))
    canvas.paste(small, (-5, 50), mask)
    canvas.paste((255, 0, 127), (30, 10, 54, 30), mask)
    canvas.paste("#204060", [60, 60, 70, 62])
    layer = Image.fromarray(np.concatenate([np.asarray(small), np.asarray(mask)[:, :, None]], axis=2))
    canvas.paste(layer, (40, 40), layer)
    layer.paste((9, 8, 7, 200), (0, 0), mask)
    return np.concatenate([np.asarray(canvas).reshape(-1), np.asarray(layer).reshape(-1)])
