"""Random recipes of contours, components, regions and drawing: Python files that differ in thresholds, modes, and what is measured or drawn."""

MEASURES = (
    "[float(v) for v in cv2.boundingRect(c)]",
    "[cv2.contourArea(c), cv2.contourArea(c, True), cv2.arcLength(c, True), float(cv2.isContourConvex(c))]",
    "cv2.approxPolyDP(c, {epsilon}, {flag}).reshape(-1)",
    "cv2.convexHull(c, clockwise={flag}).reshape(-1)",
    "cv2.convexHull(c, returnPoints=False).reshape(-1)",
    "[v for pair in cv2.minAreaRect(c)[:2] for v in pair] + [cv2.minAreaRect(c)[2]]",
    "cv2.boxPoints(cv2.minAreaRect(c)).reshape(-1)",
    "[*cv2.minEnclosingCircle(c)[0], cv2.minEnclosingCircle(c)[1]]",
    "list(cv2.moments(c).values())",
    "[cv2.pointPolygonTest(c, ({x}, {y}), {flag})]",
)


def random_recipe(dice):
    """The text of a recipe."""
    source = dice.choice(("IMREAD_GRAYSCALE", "IMREAD_REDUCED_GRAYSCALE_2", "IMREAD_REDUCED_GRAYSCALE_4"))
    threshold = dice.choice((
        f"cv2.threshold(image, {dice.randint(20, 230)}, 255, cv2.THRESH_BINARY)[1]",
        "cv2.threshold(image, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)[1]",
        f"cv2.inRange(image, {dice.randint(0, 100)}, {dice.randint(100, 255)})",
    ))
    # The size is asked of what imread gives: components of None end the real library.
    body = dice.choice((contours, contours, components, drawing, drawing, flood, distances, bayer, moments))(dice)
    return f"import cv2\nimport numpy as np\n\n\ndef preprocess(path):\n    image = cv2.imread(path, cv2.{source})\n    height, width = image.shape\n    mask = {threshold}\n{body}"


def contours(dice):
    mode = dice.choice(("EXTERNAL", "LIST", "CCOMP", "TREE"))
    method = dice.choice(("NONE", "SIMPLE"))
    measures = [
        dice.choice(MEASURES).format(epsilon=dice.choice((0, 1, 2.5, "0.01 * cv2.arcLength(c, True)")), flag=dice.choice((True, False)),
                                     x=dice.randint(0, 60), y=round(dice.uniform(0, 60), 1))
        for _ in range(3)]
    return f"""\
    contours, hierarchy = cv2.findContours(mask, cv2.RETR_{mode}, cv2.CHAIN_APPROX_{method})
    parts = [np.array([len(contours)])] + [c.reshape(-1) for c in contours]
    if hierarchy is not None:
        parts.append(hierarchy.reshape(-1))
    for c in contours[:40]:
        parts += [np.array({measures[0]}), np.array({measures[1]}), np.array({measures[2]})]
    return np.concatenate([p.astype(np.float64) for p in parts])
"""


def components(dice):
    return f"""\
    count, labels, stats, centroids = cv2.connectedComponentsWithStats(mask, connectivity={dice.choice((4, 8))})
    return np.concatenate([labels.reshape(-1), stats.reshape(-1), centroids.reshape(-1)])
"""


def flood(dice):
    def color():
        return tuple(dice.randint(0, 255) for _ in range(3))

    def difference():
        return tuple(dice.choice((0, 3, 12, 40)) for _ in range(3))

    flags = " + ".join([str(dice.choice((4, 8)))] + [f for f in ("cv2.FLOODFILL_FIXED_RANGE", "cv2.FLOODFILL_MASK_ONLY", "(77 << 8)") if dice.random() < 0.3])
    return f"""\
    color = cv2.imread(path)
    marks = np.zeros((height + 2, width + 2), np.uint8)
    seed = (int(width * {dice.random():.3}), int(height * {dice.random():.3}))
    area, color, marks, rect = cv2.floodFill(color, marks, seed, {color()}, {difference()}, {difference()}, {flags})
    area2, mask, marks, rect2 = cv2.floodFill(mask, marks, seed, {dice.randint(1, 254)})
    return np.concatenate([color.reshape(-1), mask.reshape(-1), marks.reshape(-1), np.array([area, *rect, area2, *rect2])])
"""


def distances(dice):
    kind, size = dice.choice((("L1", 3), ("L2", 3), ("L2", 5), ("C", 3), ("L2", 0)))
    return f"    return cv2.distanceTransform(mask, cv2.DIST_{kind}, {size})\n"


def bayer(dice):
    code = f"{dice.choice(('BG', 'GB', 'RG', 'GR'))}2{dice.choice(('BGR', 'RGB', 'BGRA', 'RGBA'))}"
    words = dice.choice(("", ".astype(np.uint16) * 257"))
    return f"    return cv2.cvtColor(image{words}, cv2.COLOR_Bayer{code})\n"


def moments(dice):
    return f"    return np.array([list(cv2.moments(m, {dice.choice((True, False))}).values()) for m in (image, mask)])\n"


def drawing(dice):
    shift = dice.choice((0, 0, 1, 4))

    def point():
        return f"({dice.randint(-20, 120) << shift}, {(dice.randint(-20, 120) << shift) + dice.randint(0, (1 << shift) - 1)})"

    def style(thicknesses):
        return f"{dice.randint(1, 255)}, {dice.choice(thicknesses)}, cv2.LINE_{dice.choice(('4', '8', 'AA'))}, {shift}"

    lines, areas = (1, 1, 2, 3, 7), (-1, 1, 2, 5)
    steps = (
        f"cv2.line(canvas, {point()}, {point()}, {style(lines)})",
        f"cv2.rectangle(canvas, {point()}, {point()}, {style(areas)})",
        f"cv2.circle(canvas, {point()}, {dice.randint(0, 60 << shift)}, {style(areas)})",
        f"cv2.ellipse(canvas, {point()}, ({dice.randint(0, 60 << shift)}, {dice.randint(0, 60 << shift)}), {dice.randint(0, 180)}, 0, {dice.randint(30, 360)}, {style(areas)})",
        f"cv2.fillPoly(canvas, [np.array([{point()}, {point()}, {point()}, {point()}], np.int32)], {dice.randint(1, 255)}, shift={shift})",
        f"cv2.polylines(canvas, [np.array([{point()}, {point()}, {point()}], np.int32)], {dice.choice((True, False))}, {style(lines)})",
        f"cv2.drawContours(canvas, cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0], -1, {style(areas)[:-3]})",
    )
    body = "\n    ".join(dice.choice(steps) for _ in range(3))
    return f"    canvas = np.zeros(image.shape, np.uint8)\n    {body}\n    return canvas\n"
