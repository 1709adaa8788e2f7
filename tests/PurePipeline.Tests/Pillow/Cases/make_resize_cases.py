"""Writes one line of JSON a case: resize, reduce and thumbnail in every mode, and what the Pillow that runs this makes of them, or its error.

    python3 make_resize_cases.py > resize-<version>.jsonl

The cases are the same under every version; only the results differ.
"""
import hashlib
import json
import random
import struct

import PIL
from PIL import Image
from make_cases import pixels, random_box

MODES = {
    "1": 1, "L": 1, "LA": 2, "La": 2, "P": 1, "PA": 2, "RGB": 3, "RGBA": 4, "RGBa": 4, "RGBX": 4, "CMYK": 4, "YCbCr": 3, "HSV": 3,
    "LAB": 3, "I": 4, "F": 4, "I;16": 2, "I;16B": 2}
SIZES = ((1, 1), (2, 40), (40, 3), (13, 17), (64, 48), (5, 350), (350, 3), (97, 31), (31, 97))


def source(mode, size, seed, extreme):
    data = pixels(size[0] * size[1] * MODES[mode], seed, extreme)
    if mode in ("I", "F"):
        data = numbers(mode, data)
    if mode == "1":
        return Image.frombytes("L", size, bytes(255 if byte > 127 else 0 for byte in data)).convert("1", dither=0)
    if mode == "LAB":
        # Its packed form is another one than its pixels.
        return Image.merge(mode, [Image.frombytes("L", size, data[band::3]) for band in range(3)])
    return Image.frombytes(mode, size, data)


def numbers(mode, data):
    """32-bit integers, or floats that are 65536ths."""
    integers = [number for number, in struct.iter_unpack("<i", data)]
    if mode == "I":
        return struct.pack(f"<{len(integers)}i", *(number >> 8 for number in integers))
    return struct.pack(f"<{len(integers)}f", *(number / 65536 for number in integers))


def digest(image):
    if image.mode == "1":
        data = image.convert("L").tobytes()
    elif image.mode == "LAB":
        bands = [band.tobytes() for band in image.split()]
        data = bytes(byte for pixel in zip(*bands) for byte in pixel)
    else:
        data = image.tobytes()
    return hashlib.sha256(data).hexdigest()


def operations(rand, width, height):
    for filter in (rand.randint(0, 5), rand.randint(1, 5)):
        box = random_box(rand, width, height) if rand.random() < 0.5 else None
        gap = rand.choice((None, None, 1.0, 2.0, 3.0))
        yield ["resize", rand.randint(1, 70), rand.randint(1, 70), filter, box, gap]
    yield ["resize", width, rand.randint(1, 20), None, None, None]
    yield ["resize", width, height, 3, [0, 0, width, height], None]
    yield ["reduce", rand.randint(1, 5), rand.randint(1, 9), None]
    yield ["reduce", *rand.choice(((1, 1), (2, 2), (1, 30), (300, 7))), [0, 0, (width + 1) // 2, height]]
    yield ["thumbnail", rand.randint(1, 40), rand.randint(1, 40), rand.choice((0, 2, 3)), rand.choice((None, 2.0))]


OPERATIONS = {
    "resize": lambda image, width, height, filter, box, gap: image.resize((width, height), filter, box and tuple(box), gap),
    "reduce": lambda image, x, y, box: image.reduce((x, y), box and tuple(box)),
    "thumbnail": lambda image, width, height, *rest: image.thumbnail((width, height), *rest) or image,
}


def main():
    rand = random.Random(20261125)
    version = ".".join(PIL.__version__.split(".")[:2])
    number = 0
    for mode in MODES:
        for width, height in rand.sample(SIZES, 5):
            for operation in operations(rand, width, height):
                number += 1
                extreme = number % 3 == 0
                case = {
                    "pillow": version, "mode": mode, "size": [width, height], "seed": number, "extreme": extreme, "operation": operation}
                try:
                    image = OPERATIONS[operation[0]](source(mode, (width, height), number, extreme), *operation[1:])
                    case.update(result=[image.mode, *image.size], sha256=digest(image))
                except ValueError as error:
                    case.update(error=str(error))
                print(json.dumps(case))


if __name__ == "__main__":
    main()
