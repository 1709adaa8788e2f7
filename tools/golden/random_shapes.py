"""Random recipes of contours, components and drawing: Python files that differ in thresholds, modes, and what is measured or drawn."""

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
    body = dice.choice((contours, contours, components, drawing))(dice)
    return f"import cv2\nimport numpy as np\n\n\ndef preprocess(path):\n    image = cv2.imread(path, cv2.{source})\n    mask = {threshold}\n{body}"


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


def drawing(dice):
    def point():
        return f"({dice.randint(-20, 120)}, {dice.randint(-20, 120)})"

    def style(thicknesses):
        return f"{dice.randint(1, 255)}, {dice.choice(thicknesses)}, cv2.LINE_{dice.choice(('4', '8', 'AA'))}"

    lines, areas = (1, 1, 2, 3, 7), (-1, 1, 2, 5)
    steps = (
        f"cv2.line(canvas, {point()}, {point()}, {style(lines)})",
        f"cv2.rectangle(canvas, {point()}, {point()}, {style(areas)})",
        f"cv2.circle(canvas, {point()}, {dice.randint(0, 60)}, {style(areas)})",
        f"cv2.ellipse(canvas, {point()}, ({dice.randint(0, 60)}, {dice.randint(0, 60)}), {dice.randint(0, 180)}, 0, {dice.randint(30, 360)}, {style(areas)})",
        f"cv2.fillPoly(canvas, [np.array([{point()}, {point()}, {point()}, {point()}], np.int32)], {dice.randint(1, 255)})",
        f"cv2.polylines(canvas, [np.array([{point()}, {point()}, {point()}], np.int32)], {dice.choice((True, False))}, {style(lines)})",
        f"cv2.drawContours(canvas, cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0], -1, {style(areas)})",
    )
    body = "\n    ".join(dice.choice(steps) for _ in range(3))
    return f"    canvas = np.zeros(image.shape, np.uint8)\n    {body}\n    return canvas\n"
