"""Random recipes of cv2's polar coordinates, patches, reductions, uses of histograms, cameras, linear equations and suppressed boxes."""


def random_recipe(dice):
    """The text of a recipe."""
    body = dice.choice((polar, polar, patch, patch, reduced, reduced, projected, compared, camera, equations, boxes))(dice)
    return f"import cv2\nimport numpy as np\n\n\ndef preprocess(path):\n    image = cv2.imread(path)\n    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)\n    height, width = gray.shape\n    return {body}\n"


def source(dice, *dtypes):
    dtype = dice.choice(dtypes)
    name = dice.choice(("image", "gray"))
    return name if dtype == "uint8" else f"({name}.astype(np.{dtype}) * {dice.choice((1, 3, 100) if dtype == 'uint16' else (0.37, 1.0, 13.1))}).astype(np.{dtype})"


def point(dice):
    return f"(width * {dice.uniform(-0.1, 1.1):.4}, height * {dice.uniform(-0.1, 1.1):.4})"


def polar(dice):
    flags = f"cv2.INTER_{dice.choice(('NEAREST', 'LINEAR', 'CUBIC', 'LANCZOS4'))} + cv2.WARP_FILL_OUTLIERS" + dice.choice(("", " + cv2.WARP_INVERSE_MAP"))
    picture = source(dice, "uint8", "uint8", "float32", "uint16")
    return dice.choice((
        f"cv2.warpPolar({picture}, ({dice.randint(1, 120)}, {dice.randint(1, 120)}), {point(dice)}, {dice.uniform(2, 150):.5}, {flags}{dice.choice(('', ' + cv2.WARP_POLAR_LOG'))})",
        f"cv2.linearPolar({picture}, {point(dice)}, {dice.uniform(2, 150):.5}, {flags})",
        f"cv2.logPolar({picture}, {point(dice)}, {dice.uniform(60, 200):.5}, {flags})",
    ))


def patch(dice):
    picture = source(dice, "uint8", "uint8", "float32")
    floats = dice.choice(("", ", patchType=cv2.CV_32F"))
    return f"cv2.getRectSubPix({picture}, ({dice.randint(1, 60)}, {dice.randint(1, 60)}), {point(dice)}{floats})"


def reduced(dice):
    dtype = dice.choice(("uint8", "uint8", "uint16", "float32", "float64"))
    kind = dice.choice(("SUM", "AVG", "MAX", "MIN"))
    depth = "" if kind in ("MAX", "MIN") or dtype == "float64" else f", dtype=cv2.CV_{dice.choice(('32S', '32F', '64F') if dtype == 'uint8' else ('32F', '64F'))}"
    return f"cv2.reduce({source(dice, dtype)}, {dice.randint(0, 1)}, cv2.REDUCE_{kind}{depth})"


def histogram(dice):
    """Channels, bins and ranges."""
    channels = dice.sample((0, 1, 2), dice.choice((1, 1, 2, 3)))
    bins = [dice.randint(2, 40 if len(channels) == 1 else 9) for _ in channels]
    ranges = [bound for _ in channels for bound in dice.choice(((0, 256), (0, 180), (30, 190), (10, 77.5)))]
    return channels, bins, ranges


def projected(dice):
    channels, bins, ranges = histogram(dice)
    return f"cv2.calcBackProject([image], {channels}, cv2.calcHist([image[::2, ::3].copy()], {channels}, None, {bins}, {ranges}), {ranges}, {dice.choice((1, 0.5, 3.7))})"


def compared(dice):
    channels, bins, ranges = histogram(dice)
    first, second = (f"cv2.calcHist([{name}], {channels}, None, {bins}, {ranges})" for name in ("image", "image[::2, ::3].copy()"))
    return f"np.array([cv2.compareHist({first}, {second}, method) for method in range(5)])"


def camera(dice):
    lens = [round(dice.gauss(0, s), 5) for s in (0.1, 0.03, 0.005, 0.005, 0.02, 0.02, 0.02, 0.01)][:dice.choice((4, 5, 8))]
    matrix = f"np.array([[width * {dice.uniform(0.8, 2):.4} + gray.max() / 64, 0, width * {dice.uniform(0.4, 0.6):.4}], [0, width * {dice.uniform(0.8, 2):.4}, height * {dice.uniform(0.4, 0.6):.4}], [0, 0, 1]])"
    points = [[[round(dice.uniform(0, 100), 3), round(dice.uniform(0, 100), 3)]] for _ in range(5)]
    return dice.choice((
        f"cv2.getOptimalNewCameraMatrix({matrix}, np.array({lens}), (width, height), {dice.choice((0, 1, 0.3))})[0]",
        f"cv2.undistortPoints(np.array({points}), {matrix}, np.array({lens}){dice.choice(('', ', P=' + matrix))})",
    ))


def equations(dice):
    n = dice.choice((1, 2, 3, 4, 6))
    dtype = dice.choice(("float32", "float64"))
    matrix = f"(cv2.resize(gray, ({n}, {n}), interpolation=cv2.INTER_NEAREST).astype(np.{dtype}) / 64 + np.eye({n}, dtype=np.{dtype}) * 9)"
    return dice.choice((f"cv2.invert({matrix})[1]", f"cv2.solve({matrix}, np.arange({2 * n}).reshape({n}, 2).astype(np.{dtype}) / 7)[1]"))


def boxes(dice):
    places = [[dice.randint(0, 90), dice.randint(0, 90), dice.randint(1, 40), dice.randint(1, 40)] for _ in range(dice.randint(1, 30))]
    scores = [round(dice.random(), 2) for _ in places]
    return f"np.array(cv2.dnn.NMSBoxes({places}, {scores}, {dice.uniform(0, 0.5):.2}, {dice.uniform(0.1, 0.8):.2})) + gray.max() * 0"
