"""Random recipes of OpenCV's filters: Python files that differ in dtype, neighbourhoods, weights and borders."""
from random_arithmetic import SOURCES

BORDERS = ("REFLECT_101", "REFLECT_101", "REPLICATE", "REFLECT", "CONSTANT")


def random_recipe(dice):
    """The text of a recipe."""
    steps = [dice.choice(SOURCES)]
    steps += [dice.choice((gaussian, gaussian, box, median, weights, morphology, derivative))(dice) for _ in range(dice.choice((1, 1, 2)))]
    body = "\n    ".join(steps)
    return f"import cv2\nimport numpy as np\n\n\ndef preprocess(path):\n    {body}\n    return image\n"


def border(dice):
    return f"borderType=cv2.BORDER_{dice.choice(BORDERS)}"


def gaussian(dice):
    sides = [dice.choice((1, 3, 3, 5, 7, 9, 15)) for _ in range(2)]
    size, sigma = dice.choice(((f"({sides[0]}, {sides[1]})", dice.choice((0, 0, 1, 0.8))), ("(0, 0)", round(dice.uniform(0.2, 5), 2))))
    return f"image = cv2.GaussianBlur(image, {size}, {sigma}, sigmaY={dice.choice((0, 0, 0.6))}, {border(dice)})"


def box(dice):
    width, height = dice.choice(((3, 3), (5, 5), (dice.randint(1, 9), dice.randint(1, 9)), (dice.randint(1, 30), dice.randint(1, 30))))
    if dice.random() < 0.3:
        return f"image = cv2.boxFilter(image, -1, ({width}, {height}), normalize={dice.choice((True, False))}, {border(dice)})"
    return f"image = cv2.blur(image, ({width}, {height}), {border(dice)})"


def median(dice):
    # Beyond 5x5 whatever is no byte of 1, 3 or 4 channels is refused.
    return f"image = cv2.medianBlur(cv2.convertScaleAbs(image) if image.dtype != np.uint8 else image, {dice.choice((3, 5))})"


def morphology(dice):
    width, height = dice.choice(((3, 3), (5, 5), (dice.randint(1, 9), dice.randint(1, 9))))
    kernel = f"cv2.getStructuringElement(cv2.MORPH_{dice.choice(('RECT', 'CROSS', 'ELLIPSE'))}, ({width}, {height}))"
    operation = dice.choice(("ERODE", "DILATE", "OPEN", "CLOSE", "GRADIENT", "TOPHAT", "BLACKHAT"))
    return f"image = cv2.morphologyEx(image, cv2.MORPH_{operation}, {kernel}, iterations={dice.choice((1, 1, 2))})"


def derivative(dice):
    orders = dice.choice(("1, 0", "0, 1", "1, 1"))
    return f"image = cv2.Sobel(image, cv2.CV_32F if image.dtype != np.float64 else -1, {orders}, ksize={dice.choice((3, 5))}, {border(dice)})"


def weights(dice):
    kernel = dice.choice((
        "np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]], np.float32)",
        "np.ones((5, 5), np.float32) / 25",
        f"np.array([[{round(dice.uniform(-2, 2), 2)}, 0.5, {round(dice.uniform(-2, 2), 2)}]])",
    ))
    return f"image = cv2.filter2D(image, -1, {kernel}, {border(dice)})"
