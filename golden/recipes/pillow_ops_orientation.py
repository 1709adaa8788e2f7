import numpy as np
from PIL import ExifTags, Image

for ORIENTATION in ExifTags.TAGS.keys():
    if ExifTags.TAGS[ORIENTATION] == "Orientation":
        break

TURNS = {3: 180, 6: 270, 8: 90}


def preprocess(path):
    image = Image.open(path)
    try:
        turn = TURNS.get(dict(image._getexif().items())[ORIENTATION])
    except (AttributeError, KeyError, IndexError):
        turn = None
    if turn is not None:
        image = image.rotate(turn, expand=True)
    orientation = image.getexif().get(0x0112, 1)
    return np.asarray(image.convert("L")).astype(np.int32) * 10 + orientation
