"""Random recipes of cv2's mathematical functions of floats: Python files that differ in functions, types, shapes and ranges."""


def random_recipe(dice):
    """The text of a recipe."""
    dtype = dice.choice(("float32", "float32", "float64"))
    size = dice.choice(("", "", f"[:{dice.randint(1, 9)}, :{dice.randint(1, 9)}]"))
    channel = dice.choice(("", "[:, :, 0]"))
    scale, offset = round(dice.uniform(0.001, 3), 4), round(dice.uniform(-200, 200), 2)
    steps = (
        "cv2.sqrt(np.abs(x))",
        f"cv2.pow(np.abs(x) / 255 + 0.01, {dice.choice((0, 1, 2, 3, 5, 0.5, 2.2, round(dice.uniform(0.1, 4), 3), -1, -2, -1.5))})",
        f"cv2.exp(x / {dice.choice((30, 100, 255.0))})",
        "cv2.log(np.abs(x) + 1)",
        "cv2.log(np.abs(x) / 255 + 1e-3)",
        "cv2.magnitude(x, y)",
        f"cv2.phase(x, y, angleInDegrees={dice.choice((True, False))})",
        f"np.stack(cv2.cartToPolar(x, y, angleInDegrees={dice.choice((True, False))}))",
        f"np.stack(cv2.polarToCart(np.abs(x), y, angleInDegrees={dice.choice((True, False))}))",
        f"np.stack(cv2.polarToCart(None, y.astype(np.float32) / {dice.choice((1, 40, 255))}, angleInDegrees={dice.choice((True, False))}))",
    )
    # Of bytes: where cv2 reads no picture, None is no such array, and the recipe fails.
    return f"""\
import cv2
import numpy as np


def preprocess(path):
    image = np.ascontiguousarray(cv2.imread(path){size}{channel}, dtype=np.uint8)
    x = image.astype(np.{dtype}) * {scale} + {offset}
    y = np.ascontiguousarray(image[::-1]).astype(np.{dtype}) - {dice.randint(0, 255)}
    return {dice.choice(steps)}
"""
