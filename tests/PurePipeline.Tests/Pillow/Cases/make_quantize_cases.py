"""Writes one line of JSON a case: Image.quantize of pseudo-random pixels by every method, and what the Pillow that runs this makes of them.

    python3 make_quantize_cases.py > quantize-<version>.jsonl

The cases are the same under every version; only the results differ.
"""
import hashlib
import json
import random

import PIL
from PIL import Image
from make_cases import pixels

CHANNELS = {"L": 1, "RGB": 3, "RGBA": 4}
SIZES = ((1, 1), (1, 9), (9, 1), (13, 17), (64, 48), (97, 31))


def cases(rand):
    for mode in CHANNELS:
        for method in (2,) if mode == "RGBA" else (0, 1, 2):
            for size in SIZES:
                for extreme in (False, True):
                    yield mode, size, extreme, (rand.choice((256, rand.randint(1, 256), rand.randint(1, 16))), method, rand.choice((0, 0, 1, 9)))
    # More colours than median cut tells apart.
    yield "RGB", (320, 240), False, (64, 0, 0)
    yield "RGB", (320, 240), False, (5, 0, 3)


def main():
    version = ".".join(PIL.__version__.split(".")[:2])
    for seed, (mode, size, extreme, (colors, method, kmeans)) in enumerate(cases(random.Random(7))):
        image = Image.frombytes(mode, size, pixels(size[0] * size[1] * CHANNELS[mode], seed, extreme)).quantize(colors, method, kmeans)
        digest = hashlib.sha256(image.tobytes() + bytes(image.getpalette("RGBA"))).hexdigest()
        print(json.dumps({"pillow": version, "mode": mode, "size": size, "seed": seed, "extreme": extreme,
                          "operation": [colors, method, kmeans], "colors": len(image.getpalette()) // 3, "sha256": digest}))


main()
