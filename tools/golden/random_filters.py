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
        steps.append(dice.choice((kernel, blur, rank, own_kernel, enhance, chops))(dice))
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
