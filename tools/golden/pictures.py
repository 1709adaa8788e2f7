#!/usr/bin/env python3
"""Makes golden/pictures with the real encoders; the same libraries make the same bytes. Needs cjpeg and jpegtran."""
import os
import random
import shutil

import numpy as np

import encoders
import exif
import landscape
import lossless
import png_encoder
import random_apngs
import random_pngs
from scene import contrast, noise, scene

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "golden", "pictures")


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    files = dict(pictures())
    for name, data in files.items():
        with open(os.path.join(FOLDER, name if name.endswith(".png") else name + ".jpg"), "wb") as out:
            out.write(data)
    print(f"{len(files)} pictures, {sum(map(len, files.values()))} bytes")


def pictures():
    """(name, bytes) of each."""
    yield "profile", encoders.pillow(landscape.portrait(1000, 750), 88)
    yield from photos()
    yield from samplings()
    yield from qualities()
    yield from sizes()
    yield from restarts()
    yield from grays()
    yield from encodings()
    yield from losslessly()
    yield from orientations()
    yield from refused()
    yield from filled()
    yield from pngs()


def photos():
    """The same scene as cameras, web sites and other programs save it: rows of many MCUs."""
    photo = landscape.portrait(800, 600)
    for sampling, quality in (("420", 75), ("422", 93), ("444", 97), ("440", 85), ("411", 60), ("410", 50)):
        yield f"photo-{sampling}-{quality}", encoders.cjpeg(photo, quality, encoders.SAMPLINGS[sampling])
    yield "photo-optimised-420", encoders.pillow(landscape.portrait(667, 501), 82, "420", optimize=True)
    yield "photo-restart-422", encoders.cjpeg(landscape.portrait(533, 399), 90, "2x1", "1")
    yield "photo-gray", encoders.pillow(encoders.gray(landscape.portrait(639, 479)), 85)
    yield "photo-opencv-100", encoders.opencv(landscape.portrait(420, 315), 100)


def samplings():
    """Every sampling at an odd and an even size."""
    for number, (name, factors) in enumerate(encoders.SAMPLINGS.items()):
        yield f"sampling-{name}-odd", encoders.cjpeg(scene(147, 101, 100 + number), 85, factors)
        yield f"sampling-{name}-even", encoders.cjpeg(scene(128, 96, 200 + number), 75, factors)


def qualities():
    for quality in (5, 15, 30, 50, 65, 80, 90, 95, 100):
        sampling = ("420", "422", "444")[quality % 3]
        yield f"quality-{quality}", encoders.pillow(scene(230, 170, 300 + quality), quality, sampling)
    for quality in (5, 60, 100):
        yield f"noise-{quality}", encoders.pillow(noise(96, 64, quality), quality, "420")
        yield f"noise-{quality}-444", encoders.pillow(noise(65, 47, quality), quality, "444")
    yield "contrast-100-444", encoders.pillow(contrast(241, 163, 0), 100, "444")
    yield "contrast-100-420", encoders.pillow(contrast(240, 160, 1), 100, "420")
    yield "contrast-100-gray", encoders.pillow(encoders.gray(contrast(160, 120, 2)), 100)


def sizes():
    """From one pixel up: the edges of blocks, of MCUs and of the upsampling filters."""
    for width, height in ((1, 1), (1, 2), (2, 1), (3, 2), (4, 5), (5, 3), (7, 8), (8, 8), (9, 17), (15, 16), (16, 15), (17, 33), (31, 1), (1, 40)):
        for sampling in ("420", "422", "444"):
            yield f"size-{width}x{height}-{sampling}", encoders.pillow(scene(width, height, 400 + width * height), 90, sampling)
        yield f"size-{width}x{height}-440", encoders.cjpeg(scene(width, height, 500 + width * height), 90, "1x2")
    yield "size-600x5", encoders.pillow(scene(600, 5, 450), 85)
    yield "size-5x600", encoders.pillow(scene(5, 600, 451), 85)
    yield "size-640x480", encoders.opencv(scene(640, 480, 452), 85)
    yield "size-481x641", encoders.pillow(scene(481, 641, 453), 80, "422")


def restarts():
    picture = scene(203, 141, 600)
    for restart in ("1B", "3B", "7B", "1", "2"):
        yield f"restart-{restart}-420", encoders.cjpeg(picture, 80, "2x2", restart)
        yield f"restart-{restart}-411", encoders.cjpeg(picture, 80, "4x1", restart)
    yield "restart-gray", encoders.cjpeg(encoders.gray(picture), 80, "1x1", "5B")
    yield "restart-opencv", encoders.opencv(picture, 85, restart=4)
    yield "restart-scans", encoders.cjpeg(picture, 80, "2x2", "3B", separate_scans=True)


def grays():
    for number, (width, height) in enumerate(((1, 1), (9, 7), (64, 48), (133, 99), (240, 321))):
        yield f"gray-{width}x{height}", encoders.pillow(encoders.gray(scene(width, height, 700 + number)), 85)
    for factors in encoders.GRAY_FACTORS:
        yield f"gray-factors-{factors}", encoders.cjpeg(encoders.gray(scene(83, 61, 710)), 75, factors)


def encodings():
    """What else an encoder may do within baseline."""
    picture = scene(187, 139, 800)
    yield "optimised-pillow", encoders.pillow(picture, 85, "420", optimize=True)
    yield "optimised-cjpeg", encoders.cjpeg(picture, 35, "2x1", optimize=True)
    yield "opencv-95", encoders.opencv(picture, 95)
    for sampling in ("444", "420", "411", "mixed-a", "small-luma"):
        yield f"scans-{sampling}", encoders.cjpeg(picture, 80, encoders.SAMPLINGS[sampling], separate_scans=True)
    for sampling in ("444", "420", "411", "440"):
        yield f"progressive-{sampling}", encoders.cjpeg(picture, 80, encoders.SAMPLINGS[sampling], progressive=True)
    yield "arith-420", encoders.cjpeg(picture, 80, arithmetic=True)
    yield "arith-422-restart", encoders.cjpeg(picture, 60, "2x1", restart="3B", arithmetic=True)
    yield "arith-progressive-440", encoders.cjpeg(picture, 90, "1x2", progressive=True, arithmetic=True)
    yield "arith-progressive-gray", encoders.cjpeg(encoders.gray(picture), 75, "1x1", progressive=True, arithmetic=True)
    yield "arith-scans-444", encoders.cjpeg(picture, 50, "1x1", separate_scans=True, arithmetic=True)
    yield "arith-beyond-a-piece", encoders.cjpeg(noise(200, 150, 7), 100, "1x1", arithmetic=True)
    yield "arith-cut", encoders.cjpeg(picture, 80, arithmetic=True)[:-900]
    yield "script-420", encoders.cjpeg(picture, 85, script=encoders.scan_script(random.Random(1), 3))
    yield "script-gray", encoders.cjpeg(encoders.gray(picture), 85, "1x1", script=encoders.scan_script(random.Random(2), 1))
    yield "end-missing", encoders.pillow(scene(40, 30, 17), 75)[:-2]
    yield "progressive-restart", encoders.cjpeg(picture, 65, "2x1", restart="5B", progressive=True)
    yield "progressive-gray", encoders.cjpeg(encoders.gray(picture), 90, "1x1", progressive=True)
    yield "cmyk", encoders.cmyk(picture, 85)
    yield "turned-422", encoders.jpegtran(encoders.pillow(picture, 80, "422"), "-rotate", "90")
    yield "turned-411", encoders.jpegtran(encoders.cjpeg(picture, 80, "4x1"), "-transpose")
    yield "grayscale-of-420", encoders.jpegtran(encoders.pillow(picture, 80, "420"), "-grayscale")
    yield "rgb-components", encoders.cjpeg(picture, 80, "1x1", rgb=True)
    yield "without-jfif", encoders.without_jfif(encoders.pillow(picture, 80))
    yield "comment-and-fill-bytes", encoders.with_fill_bytes(encoders.with_comment(encoders.pillow(picture, 80), bytes(range(256)) * 9), 3)
    yield "bytes-after-end", encoders.pillow(picture, 80) + b"these belong to nobody"


def losslessly():
    """What Pillow 12 can read and older ones cannot, and some that no release reads: YCbCr, 7 bits, a file cut short."""
    picture = scene(61, 47, 850)
    for predictor in range(1, 8):
        yield f"lossless-{predictor}", lossless.encode(picture, predictor, transform=predictor % 3, restart_rows=predictor // 2)
    yield "lossless-gray", lossless.encode(encoders.gray(picture), 4)
    yield "lossless-420", lossless.encode(picture, 7, factors=[(2, 2), (1, 1), (1, 1)], restart_rows=3)
    yield "lossless-411-scans", lossless.encode(picture, 5, factors=[(4, 1), (1, 1), (1, 1)], separate_scans=True)
    yield "lossless-cmyk", lossless.encode(np.dstack([picture, picture[:, :, 1]]), 6)
    yield "lossless-7-bits", lossless.encode(encoders.gray(picture), 2, precision=7)
    yield "lossless-ycbcr", lossless.encode(picture, marker=b"\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0")
    yield "lossless-cut", lossless.encode(picture, 3)[:-900]


def orientations():
    """A picture that shows how it is turned; cv2 turns it back, Pillow does not."""
    for orientation in range(1, 9):
        data = encoders.pillow(landscape.portrait(160, 120), 85, ("420", "444")[orientation % 2])
        yield f"orientation-{orientation}", encoders.with_orientation(data, orientation, big_endian=orientation % 3 == 0)
    gray = encoders.pillow(encoders.gray(landscape.portrait(75, 50)), 85)
    yield "orientation-6-gray", encoders.with_orientation(gray, 6)
    for seed in range(3):
        dice = random.Random(seed)
        yield f"exif-directories-{seed}", encoders.with_exif(encoders.pillow(scene(24, 16, seed), 85), exif.camera(dice, (1, 6, 3)[seed]))
    yield "orientation-9", encoders.with_orientation(encoders.pillow(scene(40, 30, 900), 85), 9)


def refused():
    """Pillow refuses all of these; cv2.imread fills what is missing of the truncated ones with gray."""
    picture = scene(160, 120, 1000)
    whole = encoders.cjpeg(picture, 80, "2x2")
    yield "truncated-half", whole[: len(whole) // 2]
    yield "truncated-early", whole[: len(whole) // 8]
    yield "truncated-restart", encoders.cjpeg(picture, 80, "2x1", "4B")[: len(whole) // 2]
    yield "truncated-header", whole[:200]
    # Behind the last row Pillow looks no further than the 64 KiB that it has read by then.
    early = whole[:1000] + b"\xff\xd0"
    yield "unknown-marker", early + bytes(64_000) + b"\xff\x1f\xff\xd9"
    yield "unknown-marker-beyond-a-piece", early + bytes(65_000) + b"\xff\x1f\xff\xd9"
    # No encoder writes 3x1,2x1,1x1: the chroma would have to be enlarged by three halves.
    yield "fractional-sampling", encoders.cjpeg(picture, 80, "3x1").replace(b"\x02\x11\x01", b"\x02\x21\x01")
    yield "not-a-jpeg", b"This is not a picture.\n"
    yield "empty", b""


def filled():
    """Every FF of the data has another before it: libjpeg-turbo reads an MCU with one twice, and what the first try stores may stay."""
    picture = scene(200, 150, 1001)
    for name, data in (
        ("420", encoders.cjpeg(picture, 90, "2x2")),
        ("444", encoders.cjpeg(picture, 90, "1x1")),
        ("gray", encoders.cjpeg(encoders.gray(picture), 97, "1x1")),
        ("scans", encoders.cjpeg(picture, 95, "2x1", separate_scans=True)),
        ("beyond-a-piece", encoders.cjpeg(noise(160, 130, 9), 100, "1x1")),
    ):
        scan = data.index(b"\xff\xda")
        yield f"filled-{name}", data[:scan] + data[scan:].replace(b"\xff\x00", b"\xff\xff\x00")


def pngs():
    """Every colour type, depth and way to interlace, small, and one photo; what else a PNG may have comes as it falls."""
    for number in range(80):
        name, data = random_pngs.random_png(random.Random(f"png {number}"))
        if len(data) < 12_000:
            yield f"png-{number:02}-{name}.png", data
    for number in range(16):
        name, data = random_apngs.random_apng(random.Random(f"apng {number}"))
        yield f"png-animated-{number:02}-{name}.png", data
    # Interlaced, and the first frame does not fill the picture.
    name, data = random_apngs.random_apng(random.Random(902295))
    yield f"png-animated-16-{name}.png", data
    photo = landscape.portrait(320, 240)
    yield "png-photo.png", png_encoder.encode(photo, 8, png_encoder.RGB, filters=(1, 4, 2, 4, 3), level=9)
    yield "png-photo-alpha.png", png_encoder.encode(
        np.dstack([photo, photo[:, :, 1]]), 8, png_encoder.RGBA, interlaced=True, filters=(4,), level=9)


if __name__ == "__main__":
    main()
