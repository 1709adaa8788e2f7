"""The peer of the benchmarks: does the job that a line of standard input names, with its arguments, once and answers with the size of its result."""
import io
import math
import sys

import cv2
import numpy as np
import PIL
import torch
from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

PATH = sys.argv[1]
with open(PATH, "rb") as file:
    DATA = file.read()
DECODED = Image.open(io.BytesIO(DATA)).convert("RGB")
GRAY = DECODED.convert("L")
MODES = {
    "L": GRAY,
    "RGB": DECODED,
    "RGBA": Image.merge("RGBA", (*DECODED.split(), DECODED.getchannel(1))),
    "I": GRAY.convert("I"),
    "F": GRAY.convert("F"),
}
cv2.setNumThreads(1)
torch.set_num_threads(1)


def size(width, height, scale=0.6):
    return math.ceil(width * scale), math.ceil(height * scale)


def pillow_decode():
    img = Image.open(io.BytesIO(DATA))
    img.load()
    return img.width * img.height * 3


def pillow_resize():
    img = DECODED.resize(size(*DECODED.size), Image.BILINEAR)
    return img.width * img.height * 3


def pillow_resize_to(mode, filter, width, height):
    img = MODES[mode].resize((int(width), int(height)), Image.Resampling[filter.upper()])
    return img.width * img.height


def pillow_reduce(mode, factor):
    img = MODES[mode].reduce(int(factor))
    return img.width * img.height


def image_of(mode):
    """The picture in a mode; where that has alpha, green is it."""
    if mode not in MODES:
        image = DECODED.copy()
        if "A" in mode.upper():
            image.putalpha(DECODED.getchannel("G"))
        image = image.convert("LA") if mode == "La" else image.convert("I") if mode == "I;16" else image
        MODES[mode] = image.convert(mode)
    return MODES[mode]


def pillow_convert(source, target):
    img = image_of(source).convert(target)
    return img.width * img.height


def pillow_transform(mode, filter, operation):
    image, filter = MODES[mode], Image.Resampling[filter.upper()]
    if operation == "rotate":
        return image.rotate(30, filter).width
    size, data = {
        "affine": ((2560, 1600), (1.1, .12, -30.5, -.09, .95, 40.25)),
        "extent": ((1920, 1200), (10.5, 20.25, 2500, 1500)),
        "perspective": ((2560, 1600), (1.1, .12, -30.5, -.09, .95, 40.25, 1e-5, -2e-5)),
        "quad": ((2560, 1600), (10, 20, 30, 1500, 2500, 1550, 2400, 30)),
    }[operation]
    return image.transform(size, Image.Transform[operation.upper()], data, filter).width


OTHERS = {}


def copied(image, change):
    image = image.copy()
    change(image)
    return image


OPERATIONS = {
    "paste": lambda image, other: copied(image, lambda copy: copy.paste(other, (100, -50))),
    "paste_mask": lambda image, other: copied(image, lambda copy: copy.paste(other, (100, -50), GRAY)),
    "point": lambda image, other: image.point([(level * 7) & 255 for level in range(256)] * len(image.getbands())),
    "getchannel": lambda image, other: image.getchannel(0),
    "merge": lambda image, other: Image.merge(image.mode, BANDS[image.mode]),
    "putalpha": lambda image, other: copied(image, lambda copy: copy.putalpha(GRAY)),
    "alpha_composite": lambda image, other: Image.alpha_composite(image, other),
    "blend": lambda image, other: Image.blend(image, other, .3),
    "mirror": lambda image, other: ImageOps.mirror(image),
    "flip": lambda image, other: ImageOps.flip(image),
    "rotate_90": lambda image, other: image.transpose(Image.Transpose.ROTATE_90),
    "crop": lambda image, other: image.crop((100, 50, 2400, 1500)),
    "autocontrast": lambda image, other: ImageOps.autocontrast(image),
    "equalize": lambda image, other: ImageOps.equalize(image),
    "invert": lambda image, other: ImageOps.invert(image),
    "fit": lambda image, other: ImageOps.fit(image, (640, 640)),
    "thumbnail": lambda image, other: copied(image, lambda copy: copy.thumbnail((640, 640))),
    "median": lambda image, other: image.filter(ImageFilter.MedianFilter()),
    "blur": lambda image, other: image.filter(ImageFilter.BLUR),
    "gaussian_blur": lambda image, other: image.filter(ImageFilter.GaussianBlur()),
    "unsharp_mask": lambda image, other: image.filter(ImageFilter.UnsharpMask()),
    "sharpness": lambda image, other: ImageEnhance.Sharpness(image).enhance(1.3),
    "multiply": lambda image, other: ImageChops.multiply(image, other),
}
BANDS = {mode: MODES[mode].split() for mode in ("L", "RGB", "RGBA")}


def pillow_operation(mode, operation):
    image = MODES[mode]
    if mode not in OTHERS:
        OTHERS[mode] = image.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    try:
        return OPERATIONS[operation](image, OTHERS[mode]).width
    except (ValueError, OSError, NotImplementedError):
        return 0


def pillow_thumbnail(side):
    img = Image.open(io.BytesIO(DATA))
    img.thumbnail((int(side), int(side)))
    return img.width * img.height


FILES = {}


def pillow_save(mode, compression, path):
    """The picture as a file of the format that the path names, as Pillow writes it."""
    options = {} if compression == "-" else {"compression": compression}
    image_of(mode).save(path, **options)
    with open(path, "rb") as file:
        FILES[path] = file.read()
    return len(FILES[path])


def pillow_load(path):
    image = Image.open(io.BytesIO(FILES[path]))
    image.load()
    return image.width * image.height


def pillow_program():
    img = Image.open(PATH)
    img = img.resize(size(*img.size), Image.BILINEAR)
    img = np.asarray(img, "float32")
    img = img.transpose((2, 0, 1))
    img = np.expand_dims(img, 0)
    img = (img - 127.5) * 0.0078125
    return torch.from_numpy(img).nelement() * 4


def cv2_program():
    img = cv2.imread(PATH)
    height, width = img.shape[:2]
    img = cv2.resize(img, size(width, height), interpolation=cv2.INTER_LINEAR)
    img = torch.from_numpy(img).permute(2, 0, 1).unsqueeze(0).float().sub(127.5).mul(0.0078125)
    return img.nelement() * 4


print(f"Pillow {PIL.__version__}, OpenCV {cv2.__version__}, NumPy {np.__version__}, torch {torch.__version__}", flush=True)
for line in sys.stdin:
    name, *arguments = line.split()
    print(globals()[name](*arguments), flush=True)
