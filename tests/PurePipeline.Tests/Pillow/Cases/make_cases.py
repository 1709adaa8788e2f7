"""Writes one line of JSON a case: a picture of pseudo-random pixels, operations on it, and what the Pillow that runs this makes of them.

    python3 make_cases.py > pillow-<version>.jsonl

The cases are the same under every version, and only the results may differ; filters that a version adds come last.
"""
import hashlib
import json
import random

import PIL
from PIL import Image, ImageOps

FILTERS = range(6)
CHANNELS = {"L": 1, "RGB": 3, "CMYK": 4}


def pixels(count, seed, extreme):
    """A linear congruential generator's high bytes; only 0 and 255 if extreme."""
    out = bytearray(count)
    for i in range(count):
        seed = (seed * 1664525 + 1013904223) & 0xFFFFFFFF
        out[i] = (255 if seed >> 31 else 0) if extreme else seed >> 24
    return bytes(out)


def random_box(rand, width, height):
    left, right = sorted((rand.uniform(0, width), rand.uniform(0, width)))
    upper, lower = sorted((rand.uniform(0, height), rand.uniform(0, height)))
    if rand.random() < 0.4:
        left, upper, right, lower = int(left), int(upper), int(right) + 1, int(lower) + 1
    return left, upper, right, lower


def resizes(rand):
    for width, height in ((1, 1), (1, 9), (9, 1), (2, 40), (40, 2), (13, 17), (64, 48), (97, 31), (31, 97), (3, 350), (350, 3)):
        for filter in FILTERS:
            for mode in ("L", "RGB"):
                target = rand.choice(((1, 1), (7, 5), (width, 11), (11, height), (rand.randint(1, 60), rand.randint(1, 60))))
                box = random_box(rand, width, height) if rand.random() < 0.4 else None
                yield mode, width, height, [["resize", *target, filter, box]]
    for filter in FILTERS:
        yield "CMYK", 21, 19, [["resize", 8, 30, filter, None]]
        yield "RGB", 40, 200, [["resize", 30, 20, filter, None]]
        yield "RGB", 40, 200, [["resize", 30, 20, filter, [0.5, 3, 39, 190.25]]]


def chains():
    yield "RGB", 30, 20, [["crop", -3, 4, 25, 22]]
    yield "L", 30, 20, [["crop", 0.5, 1.5, 9.5, 10.5]]
    yield "RGB", 30, 20, [["crop", 40, 4, 50, 22]]
    yield "RGB", 50, 60, [["crop", 5, 10, 45, 50], ["resize", 16, 16, 2, None], ["convert", "L"]]
    yield "RGB", 50, 60, [["convert", "L"], ["resize", 25, 20, 3, [1, 1, 49, 59]], ["convert", "RGB"]]
    yield "RGB", 50, 60, [["resize", 25, 20, 1, [1, 1, 49, 59]], ["crop", 2, 3, 20, 17]]
    modes = list(CHANNELS)
    for source in modes:
        for target in modes:
            yield source, 37, 11, [["convert", target]]


def reductions(rand):
    for width, height in ((1, 1), (7, 5), (64, 48), (97, 31), (300, 310)):
        for mode in CHANNELS:
            yield mode, width, height, [["reduce", rand.randint(1, 9), rand.randint(1, 9), None]]
            yield mode, width, height, [["reduce", rand.choice((1, 2, 300)), rand.randint(1, 400), [0, 0, (width + 1) // 2, height]]]
    for filter in FILTERS:
        yield "RGB", 130, 90, [["resize", 11, 9, filter, None, 1.0]]
        yield "RGB", 130, 190, [["resize", 20, 9, filter, [3.5, 2, 120, 170.25], 2.0]]
        yield "RGB", 130, 190, [["thumbnail", 30, 31, filter, 2.0]]
        yield "L", 201, 150, [["thumbnail", 50, 50, filter, None]]
        yield "RGB", 60, 40, [["contain", 33, 50, filter]]
        yield "RGB", 60, 40, [["fit", 33, 50, filter, 0.1, [0.25, 1]]]
    for method in range(7):
        yield "RGB", 31, 20, [["transpose", method]]


def added_filters():
    for filter in Image.Resampling:
        if filter not in FILTERS:
            for mode in CHANNELS:
                yield mode, 60, 90, [["resize", 25, 31, int(filter), None]]
                yield mode, 20, 17, [["resize", 33, 50, int(filter), [0.5, 1, 19, 16.25]]]


OPERATIONS = {
    "resize": lambda image, width, height, *rest: image.resize((width, height), *rest),
    "crop": lambda image, *box: image.crop(box),
    "convert": lambda image, mode: image.convert(mode),
    "reduce": lambda image, x, y, box: image.reduce((x, y), box),
    "transpose": lambda image, method: image.transpose(method),
    "contain": lambda image, width, height, filter: ImageOps.contain(image, (width, height), filter),
    "fit": lambda image, width, height, *rest: ImageOps.fit(image, (width, height), *rest),
    "thumbnail": lambda image, width, height, *rest: image.thumbnail((width, height), *rest) or image,
}


def main():
    rand = random.Random(20260423)
    version = ".".join(PIL.__version__.split(".")[:2])
    for number, (mode, width, height, operations) in enumerate((*resizes(rand), *chains(), *reductions(rand), *added_filters())):
        extreme = number % 3 == 0
        image = Image.frombytes(mode, (width, height), pixels(width * height * CHANNELS[mode], number, extreme))
        for name, *arguments in operations:
            image = OPERATIONS[name](image, *arguments)
        print(json.dumps({
            "pillow": version, "mode": mode, "size": [width, height], "seed": number, "extreme": extreme, "operations": operations,
            "result": [image.mode, *image.size], "sha256": hashlib.sha256(image.tobytes()).hexdigest()}))


if __name__ == "__main__":
    main()
