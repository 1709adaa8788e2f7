"""What Pillow's own tests assert of reduce, thumbnail, crop, resize and rotate (Tests/test_image_*.py), as a table of facts."""
import numpy as np
from PIL import Image


def refused(error, function):
    try:
        function()
    except error:
        return True
    return False


def same(a, b):
    return a.mode == b.mode and a.size == b.size and a.tobytes() == b.tobytes()


def shown(image, box):
    counts = image.crop(box).histogram()
    while counts and not counts[-1]:
        del counts[-1]
    return counts


THUMBNAILS = [
    ((128, 128), (100, 100), (100, 100)), ((128, 256), (100, 100), (50, 100)), ((128, 256), (50, 100), (50, 100)),
    ((256, 128), (100, 100), (100, 50)), ((256, 128), (100, 50), (100, 50)), ((64, 64), (100, 100), (64, 64)),
    ((256, 162), (33, 33), (33, 21)), ((162, 256), (33, 33), (21, 33)), ((145, 100), (50, 50), (50, 34)),
    ((100, 145), (50, 50), (34, 50)), ((100, 30), (75, 75), (75, 23)), ((200, 2), (75, 75), (75, 1)),
    ((128, 128), (99.9, 99.9), (99, 99)), ((12, 3), (55, -1), (55, 14)),
]
WIDE_CROPS = [
    ((0, 0, 100, 100), [0, 10000]), ((25, 25, 75, 75), [0, 2500]), ((-25, 0, 25, 50), [1250, 1250]), ((0, -25, 50, 25), [1250, 1250]),
    ((75, 0, 125, 50), [1250, 1250]), ((0, 75, 50, 125), [1250, 1250]), ((-25, 25, 125, 75), [2500, 5000]),
    ((25, -25, 75, 125), [2500, 5000]), ((-25, -25, 25, 25), [1875, 625]), ((75, -25, 125, 25), [1875, 625]),
    ((75, 75, 125, 125), [1875, 625]), ((-25, 75, 25, 125), [1875, 625]),
]
FACTORS = [1, 2, 3, 4, 5, 6, (1, 2), (1, 3), (1, 4), (1, 7), (2, 1), (3, 1), (4, 1), (7, 1), (4, 6), (5, 6), (4, 7), (5, 7), (19, 17)]


def preprocess(path):
    # thumbnail
    for size, limit, expected in THUMBNAILS:
        image = Image.new("L", size)
        image.thumbnail(limit)
        assert image.size == expected, (size, limit)
    picture = Image.open(path).convert("RGB").resize((170, 190))
    first, second, third = picture.copy(), picture.copy(), picture.copy()
    first.thumbnail((18, 18), Image.BICUBIC)
    second.thumbnail((18, 18), Image.BICUBIC, reducing_gap=2.0)
    third.thumbnail((18, 18), Image.BICUBIC, reducing_gap=None)
    assert same(first, second) and not same(first, third)

    # reduce
    square = Image.new("L", (10, 10))
    for factor, expected in [(3, (4, 4)), ((3, 1), (4, 10)), ((1, 3), (10, 4))]:
        assert square.reduce(factor).size == expected
    for box, expected in [((0, 0, 10, 10), (5, 5)), ((5, 5, 6, 6), (1, 1))]:
        assert square.reduce(2, box).size == expected
    for factor, error in [(0, ValueError), (2.0, TypeError), ((0, 10), ValueError)]:
        assert refused(error, lambda: square.reduce(factor))
    for box in [(0, 0, 11, 10), (0, 0, 10, 11), (-1, 0, 10, 10), (0, -1, 10, 10), (0, 5, 10, 5), (5, 0, 5, 10)]:
        assert refused(ValueError, lambda: square.reduce(2, box))
    assert refused(ValueError, lambda: Image.new("P", (10, 10)).reduce(3))
    box = (11, 13, 146, 164)
    for mode in ["L", "La", "RGB", "RGBa", "I", "F"]:
        start = picture.convert("RGBA") if mode == "RGBa" else picture.convert("LA") if mode == "La" else picture
        image = start.convert(mode)
        for factor in FACTORS:
            assert same(image.reduce(factor, box=box), image.crop(box).reduce(factor)), (mode, factor)

    # crop
    ones = Image.new("L", (100, 100), 1)
    for box, expected in WIDE_CROPS:
        assert shown(ones, box) == expected, box
    for box in [(8, 2, 2, 8), (2, 8, 8, 2), (8, 8, 2, 2)]:
        assert refused(ValueError, lambda: Image.new("RGB", (10, 10)).crop(box))
    assert Image.new("RGB", (10, 10)).crop((0.9, 1.1, 4.2, 5.8)).size == (3, 5)
    empty = Image.new("RGB", (0, 0), "white")
    assert empty.crop((0, 0, 0, 0)).size == (0, 0)
    assert empty.crop((10, 10, 20, 20)).getpixel((0, 0)) == (0, 0, 0)
    assert same(picture.crop(), picture)

    # resize
    assert refused(ValueError, lambda: picture.resize((-100, 100))) and refused(ValueError, lambda: picture.resize((100, -100)))
    assert refused(ValueError, lambda: picture.resize((10, 10), 99)) and refused(ValueError, lambda: picture.resize((10, 10), -1))
    for mode in ["L", "RGB", "I", "F"]:
        assert same(picture.convert(mode).resize((20, 20)), picture.convert(mode).resize((20, 20), Image.BICUBIC))
    for mode in ["1", "P"]:
        assert same(picture.convert(mode).resize((20, 20)), picture.convert(mode).resize((20, 20), Image.NEAREST))
    for filter in [Image.BOX, Image.BILINEAR, Image.HAMMING, Image.BICUBIC, Image.LANCZOS]:
        assert same(picture.resize((170, 190), filter), picture)
        for gap in [1.0, 2.0, 3.0]:
            assert picture.resize((52, 34), filter, reducing_gap=gap).size == (52, 34)
    assert refused(ValueError, lambda: picture.resize((52, 34), Image.BICUBIC, reducing_gap=0.99))
    for box in [(-1, -1, 20, 20), (20, 20, 20, 19), (0, 0, 171, 10), (0, 0, 10, 191)]:
        assert refused(ValueError, lambda: picture.resize((32, 32), Image.BILINEAR, box=box))

    # rotate
    for mode in ["1", "P", "L", "RGB", "I", "F"]:
        image = picture.convert(mode)
        for angle in [0, 45, 90, 180, 270]:
            turned = image.rotate(angle)
            assert turned.mode == mode and turned.size == image.size
            assert (image.rotate(angle, expand=1).size == image.size) == (angle % 180 == 0)
    for angle in [90, 180, 270]:
        assert picture.rotate(angle, translate=(-190, -190)).getbbox() is None
    assert Image.new("RGBA", (10, 10), "green").rotate(45, expand=1).getpixel((0, 0)) == (0, 0, 0, 0)
    assert Image.new("RGBA", (10, 10), "green").rotate(45, expand=1, fillcolor=(255, 0, 0, 255)).getpixel((0, 0)) == (255, 0, 0, 255)
    return np.asarray(first)
