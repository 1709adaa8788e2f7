from PIL import Image


def preprocess(path):
    image = Image.open(path)
    image.draft("L", (image.width // 3 + 1, image.height // 3 + 1))
    return image
