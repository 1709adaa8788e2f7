"""What a detector's results are drawn with: boxes, lines, points and ellipses, one of them half transparent."""
from PIL import Image, ImageDraw
import numpy as np


def preprocess(path):
    image = Image.open(path).convert("RGB").resize((96, 64))
    draw = ImageDraw.Draw(image)
    draw.rectangle((8, 6, 60, 40), outline=(255, 0, 0), width=3)
    draw.rectangle([(70.5, 10), (90, 30)], fill="#00ff80", outline="black")
    draw.line([(0, 63), (40, 20), (95, 50)], fill=(0, 0, 255), width=4)
    draw.line((5, 5, 90, 60), fill="yellow")
    draw.ellipse((30, 25, 75, 58), outline=(255, 255, 255), width=2)
    draw.point([(1, 1), (2, 2), (3, 3)], fill=(9, 8, 7))
    glass = ImageDraw.Draw(image, "RGBA")
    glass.polygon([(20, 50), (85, 35), (60, 62), (22, 60)], fill=(200, 40, 120, 96), outline=(0, 0, 0, 200))
    return np.asarray(image)
