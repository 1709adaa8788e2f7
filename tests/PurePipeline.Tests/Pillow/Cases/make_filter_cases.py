"""Writes one line of JSON a case: Image.filter, ImageEnhance and ImageChops of pseudo-random pixels, and what the Pillow that runs this makes of them.

    python3 make_filter_cases.py > filter-<version>.jsonl
"""
import hashlib
import json

import PIL
from PIL import Image, ImageChops, ImageEnhance, ImageFilter
from make_cases import pixels

MODES = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4, "I": 4, "I;16": 2}
SIZES = ((1, 1), (2, 9), (5, 5), (13, 17), (64, 48))
NAMES = ("BLUR", "CONTOUR", "DETAIL", "EDGE_ENHANCE", "EDGE_ENHANCE_MORE", "EMBOSS", "FIND_EDGES", "SHARPEN", "SMOOTH", "SMOOTH_MORE")
NUMBERS = (("GaussianBlur", 2), ("GaussianBlur", 0.7), ("BoxBlur", 1), ("BoxBlur", 2.6), ("BoxBlur", 40), ("UnsharpMask", 2), ("MedianFilter", 3),
           ("MinFilter", 5), ("MaxFilter", 3), ("ModeFilter", 5))
ENHANCERS = (("Brightness", 1.4), ("Contrast", 0.3), ("Color", 1.8), ("Sharpness", 2.0))
PAIRS = ("lighter", "darker", "difference", "multiply", "screen", "soft_light", "hard_light", "overlay", "add", "subtract", "add_modulo",
         "subtract_modulo")


def apply(image, kind, name, number):
    if kind == "kernel":
        return image.filter(getattr(ImageFilter, name))
    if kind == "filter":
        return image.filter(getattr(ImageFilter, name)(number))
    if kind == "enhance":
        return getattr(ImageEnhance, name)(image).enhance(number)
    return getattr(ImageChops, name)(image, image.transpose(Image.Transpose.ROTATE_180))


def main():
    version = ".".join(PIL.__version__.split(".")[:2])
    steps = [("kernel", name, 0) for name in NAMES] + [("filter", *pair) for pair in NUMBERS]
    steps += [("enhance", *pair) for pair in ENHANCERS] + [("chops", name, 0) for name in PAIRS]
    seed = 0
    for mode in MODES:
        for size in SIZES:
            for step in steps:
                seed += 1
                case = {"pillow": version, "mode": mode, "size": size, "seed": seed, "step": step}
                try:
                    image = apply(Image.frombytes(mode, size, pixels(size[0] * size[1] * MODES[mode], seed, False)), *step)
                    case["sha256"] = hashlib.sha256(image.tobytes()).hexdigest()[:16]
                except ValueError as error:
                    case["error"] = str(error)
                print(json.dumps(case))


main()
