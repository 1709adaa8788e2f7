"""Heat maps and depths: shapes in images of whole numbers and floats, and a polygon with wide sides."""
from PIL import Image, ImageDraw
import numpy as np


def preprocess(path):
    size = Image.open(path).convert("L").resize((50, 40)).size
    depth = Image.new("F", size, 0.5)
    draw = ImageDraw.Draw(depth)
    draw.ellipse((10, 5, 44, 36), fill=2.25, outline=-1.5)
    draw.polygon([(3, 4), (47, 8), (25, 39)], outline=7.75)
    numbers = Image.new("I", size)
    draw = ImageDraw.Draw(numbers)
    draw.polygon([(4, 4), (45, 6), (40, 33), (8, 36)], fill=70000, outline=-3, width=3)
    draw.line([(0, 0), (49, 39)], fill=123456)
    return np.stack([np.asarray(depth), np.asarray(numbers).astype(np.float32)])
