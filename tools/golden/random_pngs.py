"""Random PNG files."""
import struct
import zlib

import numpy as np

import png_encoder as png

GAMMAS = (45455, 100000, 45000, 55555, 220000, 96000, 1, 0)


def random_png(dice):
    """(what it is, bytes)."""
    color = dice.choice(tuple(png.SAMPLES))
    depth = dice.choice(png.DEPTHS[color])
    largest = dice.choice((4, 17, 40, 100))
    width, height = dice.randint(1, largest), dice.randint(1, largest)
    random = np.random.default_rng(dice.getrandbits(64))
    samples = random_samples(dice, random, (height, width, png.SAMPLES[color]), depth)
    before = list(random_chunks(dice, random, samples, depth, color))
    behind = [orientation(dice)] if dice.random() < 0.1 and not any(part[4:8] == b"eXIf" for part in before) else []
    interlaced = dice.random() < 0.3
    filters = dice.choice(((0,), (1,), (2,), (3,), (4,), (0, 1, 2, 3, 4), (4, 3, 1)))
    pieces = dice.choice(((1 << 30,), (1 << 30,), (100,), (1, 0, 7, 8192)))
    data = png.encode(samples, depth, color, before, behind, interlaced, filters, dice.randint(0, 9), pieces)
    kinds = (f"{width}x{height}", f"color{color}", f"{depth}bit", interlaced and "interlaced", f"filter{''.join(map(str, filters))}")
    return "-".join(kind for kind in kinds if kind), data


def random_samples(dice, random, shape, depth):
    """Noise, few values, or a ramp: equal colours and long runs have rules of their own."""
    top = (1 << depth) - 1
    kind = dice.choice(("noise", "few", "ramp", "gray"))
    if kind == "noise":
        return random.integers(0, top + 1, shape)
    if kind == "few":
        return random.choice(random.integers(0, top + 1, 3), shape)
    ramp = (np.arange(shape[0])[:, None, None] * 7 + np.arange(shape[1])[None, :, None] * 5 + np.arange(shape[2]) * (kind == "ramp") * 40)
    return (ramp << max(0, depth - 8)) & top


def random_chunks(dice, random, samples, depth, color):
    """What stands before the image data, in an order that the format allows."""
    if dice.random() < 0.2:
        yield png.chunk(b"gAMA", struct.pack(">I", dice.choice(GAMMAS)))
    if dice.random() < 0.15:
        yield png.chunk(b"sRGB", bytes([dice.randint(0, 4)]))
    if dice.random() < 0.1:
        count = 3 if color == png.PALETTE else png.SAMPLES[color]
        yield png.chunk(b"sBIT", bytes(dice.randint(1, 8 if color == png.PALETTE else depth) for _ in range(count)))
    colors = dice.randint(1, 1 << min(depth, 8))
    if color == png.PALETTE or (color in (png.RGB, png.RGBA) and dice.random() < 0.1):
        yield png.chunk(b"PLTE", random.integers(0, 256, 3 * colors).astype(np.uint8).tobytes())
    if dice.random() < 0.4:
        yield from random_transparency(dice, random, samples, depth, color, colors)
    if dice.random() < 0.1:
        yield orientation(dice)
    if dice.random() < 0.05:
        yield png.chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x tiff:Orientation=\"%d\"/>" % dice.randint(0, 9))
    if dice.random() < 0.05:
        profile = b"Exif\0\0" + tiff(dice.randint(0, 9))
        text = b"\nexif\n%8d\n%s\n" % (len(profile), profile.hex().encode())
        yield png.chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(text))
    if dice.random() < 0.1:
        yield png.chunk(dice.choice((b"tEXt", b"prIv")), b"word\0text")


def random_transparency(dice, random, samples, depth, color, colors):
    if color == png.PALETTE:
        alphas = random.integers(0, 256, dice.randint(1, colors)).astype(np.uint8)
        if dice.random() < 0.5:
            alphas[:] = 255
            alphas[dice.randrange(len(alphas))] = dice.choice((0, 0, 128))
        yield png.chunk(b"tRNS", alphas.tobytes())
    elif color in (png.GRAY, png.RGB):
        key = samples[dice.randrange(samples.shape[0]), dice.randrange(samples.shape[1])] + (0x100 if depth < 16 and dice.random() < 0.1 else 0)
        yield png.chunk(b"tRNS", b"".join(struct.pack(">H", value) for value in key))


def orientation(dice):
    return png.chunk(b"eXIf", tiff(dice.randint(0, 9)))


def tiff(value):
    return b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01" + struct.pack(">HH", value, 0) + b"\0\0\0\0"
