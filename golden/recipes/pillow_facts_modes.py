"""What Pillow's own tests assert of convert, point, quantize, getcolors (Tests/test_image_*.py), as a table of facts."""
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


MODES = ["1", "L", "LA", "P", "PA", "I", "F", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr", "HSV"]
XYZ = (0.412453, 0.357580, 0.180423, 0, 0.212671, 0.715160, 0.072169, 0, 0.019334, 0.119193, 0.950227, 0)


def preprocess(path):
    picture = Image.open(path).convert("RGB").resize((61, 47))
    gray = picture.convert("L")

    # convert
    for mode in MODES:
        image = picture.convert(mode)
        for target in MODES:
            converted = image.convert(target)
            assert converted.mode == target and converted.size == image.size
    assert refused(ValueError, lambda: picture.convert("INVALID"))
    indexed = picture.convert("P")
    assert indexed.convert().mode == "RGB"
    indexed.info["transparency"] = 0
    assert indexed.convert().mode == "RGBA"
    assert gray.convert("F").getpixel((5, 5)) == gray.getpixel((5, 5))
    for level in [65535, 65536]:
        assert Image.new("I", (1, 1), level).convert("I;16").getpixel((0, 0)) == 65535
    assert picture.convert("P").convert("PA").getchannel("A").getextrema() == (255, 255)
    indexed.info["transparency"] = 128
    for mode in ["LA", "PA", "RGBA"]:
        assert "transparency" not in indexed.convert(mode).info
    gray.info["transparency"] = 128
    assert "transparency" not in gray.convert("LA").info
    assert gray.convert("RGB").info["transparency"] == (128, 128, 128)
    assert "transparency" in gray.convert("P").info
    color = picture.copy()
    color.info["transparency"] = color.getpixel((0, 0))
    assert color.convert("L").info["transparency"] == color.convert("L").getpixel((0, 0))
    assert "transparency" not in color.convert("RGBA").info
    assert "transparency" in color.convert("P").info
    for mode in ["P", "PA"]:
        one = Image.new(mode, (1, 1))
        one.putpalette([0, 1, 2])
        assert one.convert("L").getpixel((0, 0)) == 1 and one.convert("LA").getpixel((0, 0))[0] == 1 and one.convert("I").getpixel((0, 0)) == 1
    assert refused(ValueError, lambda: picture.convert("CMYK").convert(mode="CMYK", matrix=XYZ))
    assert refused(ValueError, lambda: gray.convert(mode="L", matrix=XYZ))
    color.info["transparency"] = (255, 0, 0)
    assert color.convert("RGB", matrix=XYZ).info["transparency"] == (105, 54, 4)
    assert color.convert("L", matrix=XYZ).info["transparency"] == 105
    assert same(picture.convert("RGB", (1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)), picture)

    # point
    assert refused(ValueError, lambda: picture.point(list(range(256))))
    assert same(picture.point(list(range(256)) * 3), picture) and same(picture.point(lambda x: x), picture)
    numbers = picture.convert("I")
    assert refused(ValueError, lambda: numbers.point(list(range(256))))
    for scale in [lambda x: x * 1, lambda x: x + 0, lambda x: x - 0, lambda x: x / 1]:
        assert same(numbers.point(scale), numbers)
    assert numbers.point(list(range(256)) * 256, "L").mode == "L"
    halves = gray.point([0.5 * float(x) for x in range(256)], "F")
    assert same(halves.convert("L"), gray.point([x // 2 for x in range(256)], "L"))
    assert refused(ValueError, lambda: picture.convert("F").point([]))

    # quantize
    steps = Image.new("RGB", (9, 1))
    for x in range(9):
        steps.putpixel((x, 0), (4 * x, 4 * x, 4 * x))
    two = Image.new("P", (1, 1))
    two.putpalette((0, 0, 0, 32, 32, 32))
    quantized = steps.quantize(dither=Image.Dither.NONE, palette=two)
    assert [quantized.getpixel((x, 0)) for x in range(9)] == [0] * 5 + [1] * 4
    assert len(picture.quantize(100, Image.Quantize.FASTOCTREE).getcolors()) == 100
    for method in [Image.Quantize.MEDIANCUT, Image.Quantize.MAXCOVERAGE]:
        assert not same(picture.quantize(kmeans=0, method=method), picture.quantize(kmeans=1, method=method))
    assert refused(ValueError, lambda: picture.convert("RGBA").quantize(method=0))
    assert picture.convert("RGBA").quantize().convert().mode == "RGBA"
    red_and_blue = Image.new("P", (1, 1))
    red_and_blue.putpalette((255, 0, 0, 0, 0, 255))
    assert len(picture.quantize(palette=red_and_blue).getcolors()) == 2
    clear = Image.new("RGBA", (1, 2), (0, 0, 0, 0))
    clear.putpixel((0, 1), (255, 255, 255, 0))
    assert clear.quantize().getpixel((0, 0)) == clear.quantize().getpixel((0, 1))

    # getcolors, entropy
    few = picture.quantize(3).convert("RGB")
    counts = sorted(few.getcolors())
    assert len(counts) == 3 and sum(count for count, _ in counts) == 61 * 47 and sorted(few.getcolors(maxcolors=1000)) == counts
    assert picture.convert("1").getcolors() == sorted(picture.convert("1").getcolors(), key=lambda row: row[1])
    assert picture.getcolors(100) is None
    assert abs(gray.entropy() - gray.convert("I").entropy()) < 1.5 and Image.new("L", (9, 9)).entropy() == 0
    order = [list(pixel) + [count] for count, pixel in picture.resize((20, 20)).getcolors(4000)]
    return np.array(order)
