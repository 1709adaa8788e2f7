"""Random recipes of Pillow's turns, mappings, parts, pastes and ImageOps: Python files that differ in mode, sizes and arguments."""

# How the picture becomes an image of some mode, and the numbers of a colour in it.
SOURCES = (
    ("image = Image.open(path).convert('RGB')", 3),
    ("image = Image.open(path).convert('RGB')", 3),
    ("image = Image.open(path).convert('L')", 1),
    ("image = Image.open(path).convert('CMYK')", 4),
    ("gray = Image.open(path).convert('L')\n    image = Image.fromarray(np.asarray(gray).astype(np.float32) / np.float32(7))", 1),
    ("gray = Image.open(path).convert('L')\n    image = Image.fromarray(np.asarray(gray).astype(np.int32) * 100003 - 777)", 1),
    ("colors = np.asarray(Image.open(path).convert('RGB'))\n"
     "    image = Image.fromarray(np.concatenate([colors, colors[:, :, 1:2] // 86 * 127], axis=2))", 4),
    ("colors = np.asarray(Image.open(path).convert('RGB'))\n    image = Image.fromarray(np.stack([colors[:, :, 0], colors[:, ::-1, 2]], axis=2))", 2),
)
FILTERS = ("NEAREST", "BILINEAR", "BICUBIC")


def random_recipe(dice):
    """The text of a recipe."""
    source, bands = dice.choice(SOURCES)
    steps = [source, "image = image.crop((0, 0, min(image.width, 120), min(image.height, 90)))"]
    for _ in range(dice.choice((1, 1, 2))):
        steps.append(dice.choice((rotate, rotate, transform, transform, part, paste, paste, canvas, tones))(dice, bands))
    body = "\n    ".join(steps)
    return f"import numpy as np\nfrom PIL import Image, ImageOps\n\n\ndef preprocess(path):\n    {body}\n    return np.asarray(image)\n"


def rotate(dice, bands):
    arguments = [str(dice.choice((90, 180, -90, 45, 30, dice.randint(-360, 360), round(dice.uniform(-180, 180), 1), dice.uniform(-400, 400))))]
    if dice.random() < 0.8:
        arguments.append(dice.choice(("", "resample=")) + resample(dice))
    if dice.random() < 0.5:
        arguments.append(f"expand={dice.choice((True, 1, 0))}")
    if dice.random() < 0.3:
        arguments.append(f"center=({dice.randint(-5, 60)}, {round(dice.uniform(0, 50), 2)})")
    if dice.random() < 0.3:
        arguments.append(f"translate=({dice.randint(-30, 30)}, {dice.randint(-30, 30)})")
    return f"image = image.rotate({', '.join(arguments + fill(dice, bands, 'fillcolor'))})"


def transform(dice, bands):
    near = lambda value, by: round(dice.uniform(value - by, value + by), 4)
    corner = lambda x, y: (near(x, 20), near(y, 20))
    method, data = dice.choice((
        ("AFFINE", (near(1, 0.6), near(0, 0.4), near(0, 20), near(0, 0.4), near(1, 0.6), near(0, 20))),
        ("AFFINE", (near(1, 0.8), 0, near(0, 20), 0, near(1, 0.8), near(0, 20))),
        ("EXTENT", (near(0, 10), near(0, 10), near(80, 50), near(60, 40))),
        ("PERSPECTIVE", (near(1, 0.4), near(0, 0.3), near(0, 9), near(0, 0.3), near(1, 0.4), near(0, 9), near(0, 0.01), near(0, 0.01))),
        ("QUAD", corner(0, 0) + corner(0, 70) + corner(90, 70) + corner(90, 0)),
    ))
    arguments = [f"({dice.randint(1, 90)}, {dice.randint(1, 70)})", f"Image.{method}", str(data), resample(dice)]
    return f"image = image.transform({', '.join(arguments + fill(dice, bands, 'fillcolor'))})"


def part(dice, _):
    edges = sorted(dice.randint(-9, 99) for _ in range(2)) + sorted(dice.randint(-9, 79) for _ in range(2))
    return dice.choice((
        f"image = image.crop(({edges[0]}, {edges[2]}, {edges[1] + 1}, {edges[3] + 0.5}))",
        f"image = image.transpose({dice.randint(0, 6)})",
        f"image = ImageOps.{dice.choice(('mirror', 'flip'))}(image)",
    ))


def paste(dice, bands):
    width, height = dice.randint(1, 60), dice.randint(1, 60)
    place = f"{dice.randint(-20, 60)}, {dice.randint(-20, 50)}"
    mask = dice.choice(("", "mask", "mask", "(mask.resize((9, 7)).resize(mask.size))"))
    steps = [f"layer = image.resize(({width}, {height}), Image.NEAREST)"]
    if mask:
        steps.append(f"mask = Image.open(path).convert('L').resize(({width}, {height}))")
    if dice.random() < 0.6:
        steps.append(f"image.paste(layer, ({place}){', ' + mask if mask else ''})")
    elif mask:
        steps.append(f"image.paste({color(dice, bands)}, ({place}), {mask})")
    else:
        left, upper = dice.randint(-9, 40), dice.randint(-9, 40)
        steps.append(f"image.paste({color(dice, bands)}, [{left}, {upper}, {left + width}, {upper + height}])")
    return "\n    ".join(steps)


def canvas(dice, bands):
    size = f"({dice.randint(2, 90)}, {dice.randint(2, 90)})"
    centering = f", centering=({round(dice.random(), 2)}, {dice.choice((0, 0.5, 1))})" if dice.random() < 0.5 else ""
    border = dice.choice((str(dice.randint(0, 9)), f"({dice.randint(0, 9)}, {dice.randint(0, 9)})", f"({dice.randint(0, 9)}, 1, {dice.randint(0, 9)}, 0)"))
    return dice.choice((
        f"image = ImageOps.pad({', '.join(['image', size, resample(dice)] + fill(dice, bands, 'color'))}{centering})",
        f"image = ImageOps.fit(image, {size}, {resample(dice)}, {dice.choice((0, 0.1))}{centering})",
        f"image = ImageOps.contain(image, {size})",
        f"image = ImageOps.expand({', '.join(['image', border] + fill(dice, bands, 'fill'))})",
        f"image = ImageOps.scale(image, {round(dice.uniform(0.3, 2), 2)})",
    ))


# Most of these refuse all modes but L and RGB.
def tones(dice, _):
    return "image = ImageOps." + dice.choice((
        "grayscale(image)",
        "invert(image)",
        f"posterize(image, {dice.randint(1, 8)})",
        f"solarize(image, threshold={dice.randint(0, 255)})",
        "equalize(image)",
        f"autocontrast(image, cutoff={dice.choice((0, 1, 2.5, (0, 5), (10, 1.5)))}, ignore={dice.choice((None, 0, [0, 255]))})",
        f"autocontrast(image, {dice.randint(0, 9)}, preserve_tone=True)",
    ))


def fill(dice, bands, name):
    return [f"{name}={color(dice, bands)}"] if dice.random() < 0.5 else []


def color(dice, bands):
    value = lambda: dice.choice((0, 255, dice.randint(0, 255)))
    if bands == 3 and dice.random() < 0.2:
        return repr(dice.choice(("red", "#4080ff", "hsl(30, 60%, 40%)")))
    return str(value()) if bands == 1 else str(tuple(value() for _ in range(bands)))


def resample(dice):
    name = dice.choice(FILTERS)
    return dice.choice((f"Image.{name}", f"Image.Resampling.{name}"))
