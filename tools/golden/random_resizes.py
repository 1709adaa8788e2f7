"""Random recipes of Pillow's resize, reduce and thumbnail: Python files that differ in mode, filter, sizes, boxes and gaps."""

# How the picture becomes an image of some mode; random numbers in the last one.
SOURCES = (
    "image = Image.open(path)",
    "image = Image.open(path)",
    "image = Image.open(path)",
    "image = Image.open(path).convert('RGB')",
    "image = Image.open(path).convert('L')",
    "image = Image.open(path)\n    image.load()",
    "gray = Image.open(path).convert('L')\n    image = Image.fromarray(np.asarray(gray).astype(np.float32) / np.float32(7))",
    "gray = Image.open(path).convert('L')\n    image = Image.fromarray(np.asarray(gray).astype(np.int32) * 8388607 - 1000000000)",
    "gray = Image.open(path).convert('L')\n    image = Image.fromarray(np.asarray(gray).astype(np.uint16) * 257)",
    "colors = np.asarray(Image.open(path).convert('RGB'))\n"
    "    image = Image.fromarray(np.concatenate([colors, colors[:, :, 1:2] // 86 * 127], axis=2))",
    "colors = np.asarray(Image.open(path).convert('RGB'))\n    image = Image.fromarray(np.stack([colors[:, :, 0], colors[:, ::-1, 2]], axis=2))",
)
FILTERS = ("NEAREST", "BOX", "BILINEAR", "HAMMING", "BICUBIC", "LANCZOS")


def random_recipe(dice):
    """The text of a recipe."""
    steps = [dice.choice(SOURCES)]
    for _ in range(dice.choice((1, 1, 1, 2))):
        steps.append(dice.choice((resize, resize, resize, reduce, thumbnail, thumbnail))(dice))
    body = "\n    ".join(steps)
    return f"import numpy as np\nfrom PIL import Image\n\n\ndef preprocess(path):\n    {body}\n    return np.asarray(image)\n"


def resize(dice):
    arguments = [size(dice)]
    if dice.random() < 0.85:
        arguments.append(dice.choice(("", "resample=")) + resample(dice))
    if dice.random() < 0.4:
        arguments.append("box=" + box(dice))
    if dice.random() < 0.4:
        arguments.append(f"reducing_gap={gap(dice)}")
    return f"image = image.resize({', '.join(arguments)})"


def reduce(dice):
    factor = dice.choice((str(dice.randint(1, 9)), f"({dice.randint(1, 9)}, {dice.randint(1, 9)})", f"[{dice.randint(1, 4)}, {dice.randint(1, 300)}]"))
    return f"image = image.reduce({factor})"


def thumbnail(dice):
    arguments = [f"({side(dice, 'width')}, {side(dice, 'height')})"]
    if dice.random() < 0.5:
        arguments.append(resample(dice))
    if dice.random() < 0.5:
        arguments.append(f"reducing_gap={gap(dice)}")
    return f"image.thumbnail({', '.join(arguments)})"


def size(dice):
    pair = f"{side(dice, 'width')}, {side(dice, 'height')}"
    return dice.choice((f"({pair})", f"[{pair}]", f"({dice.randint(1, 300)}, {dice.randint(1, 300)})"))


def side(dice, name):
    if dice.random() < 0.1:
        return f"image.{name}"
    return f"int(image.{name} * {round(dice.choice((dice.uniform(0.02, 1), dice.uniform(0.1, 2.5))), 3)}) + 1"


def resample(dice):
    name = dice.choice(FILTERS)
    return dice.choice((f"Image.{name}", f"Image.Resampling.{name}", f"int(Image.{name})"))


def box(dice):
    left, right = sorted((dice.choice((0, round(dice.random(), 2))), dice.choice((1, round(dice.random(), 2)))))
    upper, lower = sorted((dice.choice((0, round(dice.random(), 2))), dice.choice((1, round(dice.random(), 2)))))
    sides = f"image.width * {left}, image.height * {upper}, image.width * {right}, image.height * {lower}"
    return dice.choice((f"({sides})", f"[{sides}]"))


def gap(dice):
    return dice.choice(("None", "1", "2.0", "3.0", str(round(dice.uniform(1, 4), 2))))
