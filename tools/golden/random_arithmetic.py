"""Random recipes of OpenCV's resize and arithmetic: Python files that differ in dtype, channels, interpolation, sizes and operations."""

# How the picture becomes an array of some dtype.
SOURCES = (
    "image = cv2.imread(path)",
    "image = cv2.imread(path)",
    "image = cv2.imread(path, cv2.IMREAD_GRAYSCALE)",
    "image = cv2.imread(path).astype(np.float32)",
    "image = cv2.imread(path, 0).astype(np.float32) / np.float32(7)",
    "image = cv2.imread(path).astype(np.uint16) * 257",
    "image = cv2.imread(path, 0).astype(np.int16) * 100 - 9000",
    "image = cv2.imread(path).astype(np.float64) / 3",
    "colors = cv2.imread(path)\n    image = np.concatenate([colors, colors[:, :, 1:2]], axis=2)",
    "colors = cv2.imread(path).astype(np.float32)\n    image = np.stack([colors[:, :, 0], colors[:, ::-1, 2]], axis=2)",
)
INTERPOLATIONS = ("NEAREST", "LINEAR", "CUBIC", "AREA", "LANCZOS4", "LINEAR_EXACT", "NEAREST_EXACT")


def random_recipe(dice):
    """The text of a recipe."""
    steps = [dice.choice(SOURCES)]
    steps += [dice.choice((resize, resize, arithmetic, threshold, normalize))(dice) for _ in range(dice.choice((1, 1, 2)))]
    body = "\n    ".join(steps)
    return f"import cv2\nimport numpy as np\n\n\ndef preprocess(path):\n    {body}\n    return image\n"


def resize(dice):
    name = dice.choice(INTERPOLATIONS)
    if dice.random() < 0.3:
        factors = [dice.choice((0.5, 0.25, 1 / 3, 0.6, 0.7, 1.5, 2, 3, round(dice.uniform(0.1, 2), 3))) for _ in range(2)]
        return f"image = cv2.resize(image, None, fx={factors[0]}, fy={factors[1]}, interpolation=cv2.INTER_{name})"
    sizes = (
        f"({dice.randint(1, 300)}, {dice.randint(1, 300)})",
        f"({dice.randint(1, 40)}, {dice.randint(1, 40)})",
        "(image.shape[1] // 2 + 1, image.shape[0] // 2 + 1)",
        "(image.shape[1] * 2, image.shape[0] * 2)",
        f"(max(1, image.shape[1] // {dice.randint(2, 6)}), image.shape[0])",
    )
    return f"image = cv2.resize(image, {dice.choice(sizes)}, interpolation=cv2.INTER_{name})"


def arithmetic(dice):
    number = dice.choice((str(dice.randint(0, 255)), str(dice.randint(-300, 300)), str(round(dice.uniform(-3, 3), 2))))
    scalar = dice.choice((number, f"({number}, 2, 3.5, {dice.randint(0, 99)})"))
    other = dice.choice(("image", "image[::-1].copy()", scalar, scalar))
    operation = dice.choice(("add", "subtract", "multiply", "divide", "absdiff", "min", "max"))
    if operation == "divide":
        # What is not finite has no place in a file of expectations.
        return f"image = cv2.divide(image, ({dice.randint(1, 300)}, 2, -3.5, {dice.randint(1, 99)}), scale={dice.choice((1, 0.5, 100))})"
    sides = dice.choice((f"image, {other}", f"{other}, image"))

    # Beside numbers OpenCV may take a single pixel for the scalar.
    return f"image = cv2.{operation}({sides}) if image.shape[0] > 1 else image"


def threshold(dice):
    kind = dice.choice(("BINARY", "BINARY_INV", "TRUNC", "TOZERO", "TOZERO_INV"))
    value = dice.choice((dice.randint(0, 255), round(dice.uniform(0, 255), 1)))
    return f"_, image = cv2.threshold(image, {value}, {dice.choice((255, 1, 99.5))}, cv2.THRESH_{kind})"


def normalize(dice):
    return f"image = cv2.normalize(image, None, {dice.choice(('0, 255', '0, 1', '-1, 1', 'alpha=10, beta=200'))}, norm_type=cv2.NORM_MINMAX)"
