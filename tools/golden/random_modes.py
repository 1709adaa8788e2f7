"""Random recipes of Pillow's modes: Python files that convert, split, merge, map and mix, with palettes and transparency."""

# The first image: what it is made of, and its mode.
SOURCES = (
    ("image = Image.open(path).convert('RGB')", "RGB"),
    ("image = Image.open(path).convert('L')", "L"),
    ("image = Image.open(path).convert('RGB')\n    image.putalpha(image.getchannel('G'))", "RGBA"),
    ("image = Image.open(path).convert('L')\n    image.putalpha(Image.fromarray(np.asarray(image)[:, ::-1]))", "LA"),
    ("image = Image.fromarray(np.asarray(Image.open(path).convert('L')).astype(np.int32) * 3 - 200)", "I"),
    ("image = Image.fromarray(np.asarray(Image.open(path).convert('L')).astype(np.float32) * np.float32(1.7) - np.float32(60))", "F"),
    ("image = Image.fromarray(np.asarray(Image.open(path).convert('L')).astype(np.uint16) * 3)", "I;16"),
    ("image = Image.open(path).convert('L')\n    image.putpalette([(i * 37 + i // 3) % 256 for i in range(3 * 200)])", "P"),
)
MODES = ("1", "L", "LA", "La", "P", "PA", "RGB", "RGBA", "RGBa", "RGBX", "CMYK", "YCbCr", "HSV", "I", "I;16", "I;16B", "F")
BANDS = {"LA": 2, "La": 2, "PA": 2, "RGB": 3, "YCbCr": 3, "HSV": 3, "RGBA": 4, "RGBa": 4, "RGBX": 4, "CMYK": 4}


def random_recipe(dice):
    """The text of a recipe."""
    source, mode = dice.choice(SOURCES)
    steps = [source]
    for _ in range(dice.randint(1, 4)):
        step, mode = dice.choice((convert, convert, convert, channel, merge, point, alpha, mix, palette, transparency, quantize))(dice, mode)
        steps.append(step)
    body = "\n    ".join(steps)
    return f"import numpy as np\nfrom PIL import Image\n\n\ndef preprocess(path):\n    {body}\n    return np.asarray(image)\n"


def convert(dice, mode):
    if mode in ("RGB", "YCbCr", "HSV") and dice.random() < 0.1:
        target = dice.choice(("L", "RGB"))
        numbers = ", ".join(str(round(dice.uniform(-1, 1.5), 3)) for _ in range(4 if target == "L" else 12))
        return f"image = image.convert('{target}', ({numbers}))", target
    target = dice.choice(MODES)
    dither = dice.choice(("", "", ", dither=Image.Dither.NONE", ", dither=Image.Dither.FLOYDSTEINBERG", ", dither=None"))
    return f"image = image.convert('{target}'{dither})", target


def quantize(dice, mode):
    """Choosing colours; other modes are converted before, which Pillow would refuse."""
    first, kind = ("", mode) if mode in ("L", "P", "RGB", "RGBA") else (".convert('RGB')", "RGB")
    if kind in ("L", "RGB") and dice.random() < 0.2:
        return f"image = image{first}.quantize(palette=image{first}.quantize({dice.randint(2, 40)}), dither={dice.choice((0, 3))})", "P"
    if kind in ("L", "RGB") and dice.random() < 0.3:
        return f"image = image{first}.convert('P', palette=Image.Palette.ADAPTIVE, colors={dice.randint(1, 256)})", "P"
    method = dice.choice((None, 2) if kind == "RGBA" else (None, 0, 1, 2))
    if kind == "RGBA":
        count, kmeans = dice.choice((2, 16, 256, dice.randint(1, 256))), dice.choice((0, 0, 1, 5))
        return f"image = image.quantize({count}, {method}, {kmeans})", "P"
    return f"image = image{first}.quantize({dice.choice((2, 16, 256, dice.randint(1, 256)))}, {method}, {dice.choice((0, 0, 1, 5))})", "P"


def channel(dice, mode):
    count = BANDS.get(mode, 1)
    if dice.random() < 0.5:
        return f"image = image.getchannel({dice.randrange(count)})", mode if count == 1 else "L"
    return f"image = image.split()[{dice.randrange(count)}]", mode if count == 1 else "L"


def merge(dice, mode):
    target = dice.choice(tuple(BANDS))
    order = ", ".join(dice.choice(("gray", "other")) for _ in range(BANDS[target]))
    return f"gray = image.convert('L')\n    other = gray.point(lambda i: 255 - i // 2)\n    image = Image.merge('{target}', ({order}))", target


def point(dice, mode):
    if mode in ("I", "I;16", "F"):
        scale, offset = dice.choice((1, 2, 0.5, round(dice.uniform(-2, 3), 2))), dice.choice((0, 7, -20.5, round(dice.uniform(-99, 99), 2)))
        return dice.choice((f"image = image.point(lambda i: i * {scale} + {offset})", f"image = image.point(lambda i: {scale} * i - {offset})")), mode
    function = dice.choice(("255 - i", "i * 1.5 - 20", "i > 100 and 255", "i // 32 * 32", "(i / 255) ** 2 * 255"))
    if mode in ("L", "P", "1") and dice.random() < 0.3:
        target = dice.choice(("1", "L", "I"))
        return f"image = image.point([{function} for i in range(256)], '{target}')", target
    return f"image = image.point(lambda i: {function})", mode


def alpha(dice, mode):
    value = dice.choice(("0", "128", "255", "gray", "gray.convert('1')"))
    result = {"P": "PA", "PA": "PA", "1": "LA", "L": "LA", "LA": "LA", "La": "LA"}.get(mode, "RGBA")
    return f"gray = image.convert('L')\n    image.putalpha({value})", result


def mix(dice, mode):
    if mode in ("RGBA", "LA") and dice.random() < 0.6:
        return "other = image.point(lambda i: (i * 7 + 40) % 256)\n    image = Image.alpha_composite(image, other)", mode
    weight = round(dice.uniform(-0.5, 1.5), 2)
    return f"other = image.point(lambda i: 255 - i)\n    image = Image.blend(image, other, {weight})", mode


def palette(dice, mode):
    colors, raw = dice.choice(((256, "RGB"), (256, "RGBA"), (17, "RGB"), (100, "RGBA")))
    factor = dice.randint(1, 255)
    result = {"L": "P", "P": "P"}.get(mode, "PA")
    return f"image.putpalette([(i * {factor} + i // 7) % 256 for i in range({colors * len(raw)})], '{raw}')", result


def transparency(dice, mode):
    value = f"({dice.randrange(256)}, {dice.randrange(256)}, {dice.randrange(256)})" if mode == "RGB" else str(dice.randrange(256))
    if mode == "P" and dice.random() < 0.5:
        value = "bytes([i * 3 % 256 for i in range(90)])"
    target = dice.choice(("RGBA", "LA", "RGB", "L"))
    return f"image.info['transparency'] = {value}\n    image = image.convert('{target}')", target
