"""Random recipes of cv2's denoising: Python files that differ in strengths, windows and channels."""


def random_recipe(dice):
    """The text of a recipe."""
    windows = f"{dice.choice((3, 5, 7, 4))}, {dice.choice((5, 7, 11, 21))}"
    strength = dice.choice((3, 10, 0.5, 25.5, 0, 60))
    call = dice.choice((
        f"fastNlMeansDenoising(image[..., 0], None, {strength}, {windows})",
        f"fastNlMeansDenoising(image, None, h={strength})",
        f"fastNlMeansDenoising(image[..., :2], None, {strength}, {windows})",
        f"fastNlMeansDenoisingColored(image, None, {strength}, {dice.choice((3, 10, 20))}, {windows})",
        f"fastNlMeansDenoisingColored(cv2.cvtColor(image, cv2.COLOR_BGR2BGRA), None, {strength}, {dice.choice((3, 10, 20))}, {windows})",
    ))
    return f"import cv2\nimport numpy as np\n\n\ndef preprocess(path):\n    image = cv2.imread(path)[:{dice.randint(1, 60)}, :{dice.randint(1, 60)}]\n    return cv2.{call}\n"
