import cv2
import numpy as np
from PIL import Image


def crop_margin(img: Image.Image) -> Image.Image:
    data = np.array(img.convert("L"))
    data = data.astype(np.uint8)
    max_val = data.max()
    min_val = data.min()
    if max_val == min_val:
        return img
    data = (data - min_val) / (max_val - min_val) * 255
    gray = 255 * (data < 200).astype(np.uint8)
    coords = cv2.findNonZero(gray)
    a, b, w, h = cv2.boundingRect(coords)
    return img.crop((a, b, w + a, h + b))


def preprocess(path):
    img = crop_margin(Image.open(path).convert("RGB"))
    img.thumbnail((112, 112))
    canvas = Image.new("RGB", (112, 112), "white")
    canvas.paste(img, ((112 - img.width) // 2, (112 - img.height) // 2))
    x = np.asarray(canvas, dtype=np.float32) / 255.0
    return (x - 0.5).transpose(2, 0, 1)[None] / 0.5
