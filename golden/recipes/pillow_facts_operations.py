"""What Pillow's own tests assert of transpose, transform, paste, ImageOps and ImageChops (Tests/test_image*.py), as a table of facts."""
import numpy as np
from PIL import Image, ImageChops, ImageOps

NAMES = ["FLIP_LEFT_RIGHT", "FLIP_TOP_BOTTOM", "ROTATE_90", "ROTATE_180", "ROTATE_270", "TRANSPOSE", "TRANSVERSE"]


def refused(error, function):
    try:
        function()
    except error:
        return True
    return False


def same(a, b):
    return a.mode == b.mode and a.size == b.size and a.tobytes() == b.tobytes()


# After each of the rows' turns the first one's again is the second one's.
CHAINS = [
    ("ROTATE_90", "ROTATE_90", "ROTATE_180"), ("ROTATE_90", "ROTATE_180", "ROTATE_270"), ("ROTATE_180", "ROTATE_90", "ROTATE_270"),
    ("FLIP_LEFT_RIGHT", "FLIP_TOP_BOTTOM", "ROTATE_180"), ("FLIP_TOP_BOTTOM", "FLIP_LEFT_RIGHT", "ROTATE_180"),
    ("TRANSPOSE", "FLIP_TOP_BOTTOM", "ROTATE_90"), ("TRANSPOSE", "FLIP_LEFT_RIGHT", "ROTATE_270"), ("TRANSPOSE", "ROTATE_180", "TRANSVERSE"),
]
INVERSES = [("FLIP_LEFT_RIGHT", "FLIP_LEFT_RIGHT"), ("ROTATE_90", "ROTATE_270"), ("ROTATE_180", "ROTATE_180"), ("TRANSPOSE", "TRANSPOSE"), ("TRANSVERSE", "TRANSVERSE")]


def preprocess(path):
    picture = Image.open(path).convert("RGB").resize((64, 48))
    width, height = picture.size
    method = {name: getattr(Image.Transpose, name) for name in NAMES}

    # transpose
    for mode in ["L", "RGB", "I;16", "I;16B"]:
        image = (picture.convert("I") if mode.startswith("I;16") else picture).convert(mode)
        for first, second, both in CHAINS:
            assert same(image.transpose(method[first]).transpose(method[second]), image.transpose(method[both])), (mode, first, second)
        for first, second in INVERSES:
            assert same(image.transpose(method[first]).transpose(method[second]), image)
        assert image.transpose(method["ROTATE_90"]).getpixel((1, width - 2)) == image.getpixel((1, 1))

    # transform
    identities = [
        (Image.Transform.AFFINE, (1, 0, 0, 0, 1, 0)), (Image.Transform.PERSPECTIVE, (1, 0, 0, 0, 1, 0, 0, 0)),
        (Image.Transform.EXTENT, (0, 0, width, height)), (Image.Transform.QUAD, (0, 0, 0, height, width, height, width, 0)),
        (Image.Transform.MESH, [((0, 0, width, height), (0, 0, 0, height, width, height, width, 0))]),
    ]
    for transform, data in identities:
        assert same(picture.transform(picture.size, transform, data), picture)
    quarter = (0, 0, 0, height // 2, width // 2, height // 2, width // 2, 0)
    assert same(
        picture.transform(picture.size, Image.Transform.QUAD, quarter, Image.BILINEAR),
        picture.transform(picture.size, Image.Transform.AFFINE, (0.5, 0, 0, 0, 0.5, 0), Image.BILINEAR))
    for mode, expected in [("RGB", (255, 0, 0)), ("RGBA", (255, 0, 0, 255))]:
        moved = picture.convert(mode).transform(picture.size, Image.Transform.EXTENT, (0, 0, width * 2, height * 2), Image.BILINEAR, fillcolor="red")
        assert moved.getpixel((width - 1, height - 1)) == expected
    for mode, clear, opaque in [("RGBA", (255, 255, 255, 0), (255, 255, 255, 255)), ("LA", (255, 0), (255, 255))]:
        half = Image.new(mode, (10, 10), clear)
        half.paste(Image.new(mode, (5, 10), opaque), (0, 0))
        wide = [half.resize((40, 10), Image.NEAREST), half.transform((40, 10), Image.Transform.EXTENT, (0, 0, 10, 10), Image.NEAREST)]
        for image in wide:
            assert sorted(image.getcolors()) == sorted([(200, opaque), (200, clear)])
    assert refused(ValueError, lambda: picture.transform((9, 9), None))
    assert refused(ValueError, lambda: picture.transform((9, 9), Image.Transform.EXTENT, (0, 0, 9, 9), Image.BOX))
    for angle, name in [(90, "ROTATE_90"), (180, "ROTATE_180"), (270, "ROTATE_270")]:
        assert same(picture.rotate(angle, expand=True), picture.transpose(method[name]))

    # paste
    gradient = Image.fromarray(np.array([[(x + y) % 255 for x in range(128)] for y in range(128)], dtype=np.uint8))
    mask = gradient.transpose(method["ROTATE_270"])
    white = Image.new("L", (128, 128), 255)
    pasted = white.copy()
    pasted.paste(gradient, (0, 0), mask)
    again = white.copy()
    again.paste(gradient, mask)
    assert same(pasted, again)
    assert refused(ValueError, lambda: white.copy().paste(gradient, (0, 0, 50, 50)))

    # ImageOps
    for size in [(256, 256), (512, 256), (256, 512)]:
        assert ImageOps.contain(picture.resize((128, 128)), size).size == (256, 256)
    assert ImageOps.contain(Image.new("1", (43, 63), 1), (5, 7)).width == 5 and ImageOps.contain(Image.new("1", (63, 43), 1), (7, 5)).height == 5
    for size in [(1, 1), (1, 100), (100, 1)]:
        assert ImageOps.fit(picture.resize(size), (35, 35)).size == (35, 35)
    assert ImageOps.fit(Image.new("RGB", (1000, 755)), (1000, 755)).size == (1000, 755)
    assert ImageOps.pad(Image.new("1", (1, 1), 1), (4, 1)).getpixel((2, 0)) != 0 and ImageOps.pad(Image.new("1", (1, 1), 1), (1, 4)).getpixel((0, 2)) != 0
    assert refused(ValueError, lambda: ImageOps.scale(picture, -1))
    for factor, expected in [(1, (64, 48)), (2, (128, 96)), (0.5, (32, 24))]:
        assert ImageOps.scale(picture, factor).size == expected
    for mode in ["P", "PA"]:
        indexed = picture.convert(mode)
        assert same(ImageOps.expand(indexed).convert("RGB"), indexed.convert("RGB"))
        assert same(ImageOps.pad(indexed, (128, 48), centering=(0, 0)).convert("RGB").crop((0, 0, 64, 48)), indexed.convert("RGB"))
    ramp = Image.fromarray(np.array([list(range(256))] * 10, dtype=np.uint8))
    for arguments, expected in [
            ({}, [(255, 0, 0), (127, 63, 0), (0, 127, 0)]),
            ({"blackpoint": 50, "whitepoint": 100}, [(255, 0, 0), (0, 127, 0), (0, 127, 0)])]:
        colored = ImageOps.colorize(ramp, "red", "green", **arguments)
        for x, color in zip([0, 127, 255], expected):
            assert max(abs(a - b) for a, b in zip(colored.getpixel((x, 1)), color)) <= 1
    for one in [(255, 255, 255), (127, 255, 0), (127, 127, 127), (0, 0, 0)]:
        plain = Image.new("RGB", (10, 10), one)
        assert same(ImageOps.autocontrast(plain, cutoff=0, preserve_tone=True), plain) and same(ImageOps.autocontrast(plain, cutoff=10, preserve_tone=True), plain)
    assert ImageOps.autocontrast(ramp, 10).histogram() == ImageOps.autocontrast(ramp, (10, 10)).histogram()
    assert ImageOps.autocontrast(ramp, 10).histogram() != ImageOps.autocontrast(ramp, (1, 10)).histogram()
    assert refused(OSError, lambda: ImageOps.autocontrast(Image.new("RGBA", (1, 1))))
    for mode, expected in [("RGB", False), ("L", True)]:
        image = picture.convert(mode)
        assert (ImageOps.autocontrast(image, preserve_tone=True).histogram() == ImageOps.autocontrast(image).histogram()) == expected

    # ImageChops
    black, white = Image.new("RGB", picture.size, "black"), Image.new("RGB", picture.size, "white")
    assert same(ImageChops.multiply(picture, black), black) and same(ImageChops.multiply(picture, white), picture)
    assert same(ImageChops.offset(picture, 45), ImageChops.offset(picture, 45, 45)) and same(ImageChops.offset(picture, width, -height), picture)
    assert ImageChops.offset(picture, 45, 20).getpixel((50, 25)) == picture.getpixel((5, 5))
    return np.asarray(ImageChops.offset(picture, -7, 100))
