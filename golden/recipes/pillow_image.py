# The result is a PIL image, not an array.
from PIL import Image


def preprocess(path):
    image = Image.open(path)
    if image.mode != 'RGB':
        image = image.convert('RGB')
    width, height = image.size
    return image.resize((width // 3 + 1, height // 2 + 1), Image.BILINEAR)
