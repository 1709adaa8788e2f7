"""Random recipes of cv2's less used functions: lines, undistortion, colour maps, norms, integrals, denoising, mathematical functions."""
import random_denoising
import random_mathematics


def random_recipe(dice):
    """The text of a recipe."""
    if dice.random() < 0.4:
        return dice.choice((random_denoising, random_mathematics, random_mathematics)).random_recipe(dice)
    body = dice.choice((lines, segments, undistorted, maps, colors, measures))(dice)
    return f"import cv2\nimport numpy as np\n\n\ndef preprocess(path):\n    image = cv2.imread(path)\n    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)\n{body}"


def edges(dice):
    return dice.choice((
        f"cv2.Canny(gray, {dice.randint(20, 100)}, {dice.randint(100, 250)})",
        f"cv2.threshold(gray, {dice.randint(20, 230)}, 255, cv2.THRESH_BINARY)[1]",
        "cv2.adaptiveThreshold(gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 11, 5)",
    ))


def steps(dice):
    return f"{dice.choice((1, 1, 2, 0.7))}, np.pi / {dice.choice((180, 180, 90, 360, 37))}"


def lines(dice):
    limits = dice.choice(("", "", f", min_theta={dice.uniform(0, 1):.3}, max_theta={dice.uniform(1, 3):.3}"))
    return f"    lines = cv2.HoughLines({edges(dice)}, {steps(dice)}, {dice.choice((5, 20, 60, 150))}{limits})\n    return np.zeros(1) if lines is None else lines\n"


def segments(dice):
    limits = f"minLineLength={dice.choice((0, 5, 20, 100))}, maxLineGap={dice.choice((0, 2, 5, 20))}"
    return f"    lines = cv2.HoughLinesP({edges(dice)}, {steps(dice)}, {dice.choice((5, 20, 60, 150))}, {limits})\n    return np.zeros(1) if lines is None else lines\n"


def camera(dice):
    lens = [round(dice.gauss(0, s), 5) for s in (0.3, 0.1, 0.01, 0.01, 0.05, 0.1, 0.05, 0.01, 0.01, 0.01, 0.01, 0.01)][:dice.choice((4, 5, 5, 8, 12))]
    # With a pixel in it: what no pixel of is used is not decoded by ours, so that its damage is not found.
    return f"""\
    height, width = gray.shape
    camera = np.array([[width * {dice.uniform(0.5, 2):.4} + gray.max() / 64, 0, width * {dice.uniform(0.4, 0.6):.4}], [0, width * {dice.uniform(0.5, 2):.4}, height * {dice.uniform(0.4, 0.6):.4}], [0, 0, 1]])
    lens = np.array({lens})
    target = camera * np.array([[{dice.uniform(0.7, 1.3):.3}, 1, 1.02], [1, {dice.uniform(0.7, 1.3):.3}, 0.97], [1, 1, 1]])
"""


def undistorted(dice):
    image = dice.choice(("image", "gray", "image.astype(np.float32)"))
    return camera(dice) + f"    return cv2.undistort({image}, camera, {dice.choice(('lens', 'lens', 'None'))}, None, {dice.choice(('target', 'None'))})\n"


def maps(dice):
    size = dice.choice(("(width, height)", "(67, 31)"))
    call = f"cv2.initUndistortRectifyMap(camera, lens, {dice.choice(('None', 'np.eye(3)'))}, {dice.choice(('target', 'camera', 'None'))}, {size}"
    return camera(dice) + dice.choice((
        f"    return np.stack({call}, cv2.CV_32FC1))\n",
        f"    places, parts = {call}, cv2.CV_16SC2)\n    return np.dstack([places, parts])\n",
        f"    return cv2.remap(image, *{call}, {dice.choice((5, 11))}), cv2.INTER_{dice.choice(('LINEAR', 'CUBIC'))})\n",
    ))


def colors(dice):
    return f"    return cv2.applyColorMap({dice.choice(('image', 'gray', 'gray[:, :, None]'))}, {dice.randint(0, 21)})\n"


def measures(dice):
    return "    return " + dice.choice((
        "cv2.integral(image)",
        "cv2.integral(gray)",
        "np.array(cv2.sumElems(image))",
        f"np.array([cv2.norm({dice.choice(('image', 'gray', 'image.astype(np.uint16) * 200'))}, cv2.NORM_{dice.choice(('L1', 'L2', 'INF'))})])",
        f"np.array([cv2.norm(image, np.ascontiguousarray(image[::-1]), cv2.NORM_{dice.choice(('L1', 'L2', 'INF'))})])",
        f"cv2.compare(image, np.ascontiguousarray(image[:, ::-1]), cv2.CMP_{dice.choice(('EQ', 'GT', 'GE', 'LT', 'LE', 'NE'))})",
        f"cv2.findNonZero(np.maximum(gray, {dice.randint(10, 200)}) - np.uint8(10))",
    )) + "\n"
