"""The peer of the benchmarks: does the job that a line of standard input names, with its arguments, once and answers with the size of its result."""
import io
import math
import sys

import cv2
import numpy as np
import PIL
import torch
from PIL import Image

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


def pillow_thumbnail(side):
    img = Image.open(io.BytesIO(DATA))
    img.thumbnail((int(side), int(side)))
    return img.width * img.height


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
