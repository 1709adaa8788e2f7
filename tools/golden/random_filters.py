"""Random recipes of Pillow's ImageFilter, ImageEnhance and ImageChops."""

SOURCES = (
    "image = Image.open(path).convert('RGB')",
    "image = Image.open(path).convert('L')",
    "image = Image.open(path).convert('RGB')\n    image.putalpha(image.getchannel('G'))",
    "image = Image.open(path).convert('CMYK')",
)
KERNELS = ("BLUR", "CONTOUR", "DETAIL", "EDGE_ENHANCE", "EDGE_ENHANCE_MORE", "EMBOSS", "FIND_EDGES", "SHARPEN", "SMOOTH", "SMOOTH_MORE")
PAIRS = ("lighter", "darker", "difference", "multiply", "screen", "soft_light", "hard_light", "overlay", "add", "subtract", "add_modulo",
         "subtract_modulo")


def random_recipe(dice):
    """The text of a recipe."""
    steps = [dice.choice(SOURCES)]
    for _ in range(dice.randint(1, 3)):
        steps.append(dice.choice((kernel, blur, rank, own_kernel, enhance, chops, table))(dice))
    body = "\n    ".join(steps)
    return ("import numpy as np\nfrom PIL import Image, ImageChops, ImageEnhance, ImageFilter\n\n\n"
            f"def preprocess(path):\n    {body}\n    return np.asarray(image)\n")


def kernel(dice):
    return f"image = image.filter(ImageFilter.{dice.choice(KERNELS)}{dice.choice(('', '()'))})"


def blur(dice):
    radius = dice.choice((0, 1, 2, 0.5, round(dice.uniform(0, 5), 2), round(dice.uniform(0, 60), 1)))
    sharpening = f"UnsharpMask({radius}, {dice.randint(0, 300)}, {dice.randint(0, 9)})"
    return f"image = image.filter(ImageFilter.{dice.choice((f'GaussianBlur({radius})', f'BoxBlur({radius})', sharpening))})"


def rank(dice):
    size = dice.choice((1, 3, 3, 5))
    names = (f"MedianFilter({size})", f"MinFilter({size})", f"MaxFilter(size={size})", f"ModeFilter({size})",
             f"RankFilter({size}, {dice.randrange(size * size)})")
    return f"image = image.filter(ImageFilter.{dice.choice(names)})"


def own_kernel(dice):
    size = dice.choice((3, 5))
    weights = [dice.choice((dice.randint(-5, 9), round(dice.uniform(-2, 2), 2))) for _ in range(size * size)]
    return f"image = image.filter(ImageFilter.Kernel(({size}, {size}), {weights}, {dice.choice((1, 7, -3, 2.5))}, {dice.choice((0, 20, -7.5))}))"


def enhance(dice):
    name = dice.choice(("Brightness", "Contrast", "Color", "Sharpness"))
    return f"image = ImageEnhance.{name}(image).enhance({dice.choice((0, 0.5, 1.5, 2, round(dice.uniform(-1, 3), 2)))})"


def chops(dice):
    other = dice.choice(("image.transpose(Image.ROTATE_180)", "image.crop((1, 1, image.width + 2, image.height + 1))"))
    return f"image = ImageChops.{dice.choice(PAIRS)}(image, {other})"


def table(dice):
    channels = dice.choice((3, 3, 4))
    size = dice.choice((2, 5, 17, (2, 3, 4), (9, 5, 33), dice.randint(2, 12)))
    entries = size ** 3 if isinstance(size, int) else size[0] * size[1] * size[2]
    values = f"(i * {dice.randrange(1, 9999)} % 1009) / {dice.choice((1008, 700, 450))} - {dice.choice((0, 0.3))}"
    target = dice.choice(("", "", ", target_mode='RGB'", ", 'RGBA'", ", target_mode='CMYK'"))
    function = dice.choice(("r * r, b, 1 - g", "g * 0.9, r + 0.1, b - 0.2", "r, g, b")) + (", r" if channels == 4 else "")
    made = dice.choice((
        f"({size}, [{values} for i in range({entries * channels})], {channels}{target})",
        f"({size}, [({', '.join(values.replace('i *', f'(i + {k}) *') for k in range(channels))}) for i in range({entries})], {channels}{target})",
        f"({size}, np.array([{values} for i in range({entries * channels})], {dice.choice(('np.float32', 'np.float64'))}), {channels}{target})",
        f".generate({size}, lambda r, g, b: ({function}), {channels}{target})",
        f".generate({size}, lambda r, g, b: ({function}), {channels}{target}).transform(lambda *v: v[::-1])",
        f".generate({size}, lambda r, g, b: (b, r, g)).transform(lambda x, y, z, r, g, b: ({function}), True, {channels}{target})"))
    return f"image = (image.convert('RGB') if image.mode == 'L' else image).filter(ImageFilter.Color3DLUT{made})"
