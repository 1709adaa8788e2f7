import numpy as np
from PIL import Image, ImageOps


def exif_transpose(image):
    exif = image.getexif()
    orientation = exif.get(0x0112, 1)  # default 1
    if orientation > 1:
        method = {
            2: Image.FLIP_LEFT_RIGHT,
            3: Image.ROTATE_180,
            4: Image.FLIP_TOP_BOTTOM,
            5: Image.TRANSPOSE,
            6: Image.ROTATE_270,
            7: Image.TRANSVERSE,
            8: Image.ROTATE_90,
        }.get(orientation)
        if method is not None:
            image = image.transpose(method)
            del exif[0x0112]
            image.info["exif"] = exif.tobytes()
    return image


def preprocess(path):
    im = exif_transpose(Image.open(path))
    again = ImageOps.exif_transpose(im)
    return np.concatenate([np.asarray(im.convert("RGB")).ravel(), np.asarray(again.convert("RGB")).ravel()[:500], [again.size[0], im.getexif().get(0x0112, 1)]])
