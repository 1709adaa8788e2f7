import numpy as np
from PIL import Image


def preprocess(path):
    with Image.open(path) as im:
        exif = im.getexif()
        orientation = exif.get(274, 1)
        rotate = {3: Image.ROTATE_180, 6: Image.ROTATE_270, 8: Image.ROTATE_90}
        if orientation in rotate:
            im = im.transpose(rotate[orientation])
        im = im.convert("RGB")
        w, h = im.size
        if w < h:
            im = im.resize((256, round(256 * h / w)), Image.LANCZOS)
        else:
            im = im.resize((round(256 * w / h), 256), Image.LANCZOS)
        box = tuple(map(lambda v: int(round(v)), ((im.width - 224) / 2, (im.height - 224) / 2, (im.width + 224) / 2, (im.height + 224) / 2)))
        return np.asarray(im.crop(box)).astype(np.float32)
