#!/usr/bin/env python3
"""Fresh random picture files, most of them JPEG, and what the real libraries make of them, in a folder laid out like golden/. Needs cjpeg, jpegtran and tiffcp."""
import argparse
import fnmatch
import os
import random
import shutil
import time

import reference_processor  # noqa: F401, before the libraries

import encoders
import exif
import lossless
import random_apngs
import random_arithmetic
import random_bmps
import random_filters
import random_geometry
import random_gifs
import random_modes
import random_opencv_filters
import random_opencv_more
import random_opencv_uses
import random_pngs
import random_ppms
import random_resizes
import random_shapes
import random_tgas
import random_tiffs
import random_webps
import regenerate
from scene import contrast, noise, scene

# A border around None, which imread gives for what it does not read, takes copyMakeBorder of 4.6 for ever.
# Both programs run on every picture, each variant on the tenth part whose number ends in its digit.
CASES = """\
mtcnn_pillow.py: *
mtcnn_opencv.py: *
pillow_open.py: ????[01]-*
pillow_rgb_224.py: ????2-*
pillow_gray.py: ????3-*
pillow_image.py: ????4-*
pillow_enlarge.py: ????5-*
opencv_read.py: ????[67]-*
opencv_gray.py: ????8-*
opencv_half.py: ????9-*
opencv_factor.py: ????0-*
opencv_rgb_224.py: ????1-*
opencv_color_bytes.py: ????3-*
opencv_color_floats.py: ????4-*
opencv_color_camera.py: ????5-*
opencv_enlarge.py: ????2-*
jpeg_draft_gray.py: ????3-*
jpeg_draft_ycbcr.py: ????4-*
jpeg_draft_eighth.py: ????5-*
opencv_warp_affine.py: ????3-*
opencv_warp_perspective.py: ????4-*
opencv_warp_remap.py: ????5-*
opencv_border_kinds.py: ????6-* !*-lossless-* !*.bmp !*.gif !*.tga !*.webp !*.tiff
opencv_border_turns.py: ????7-* !*-lossless-* !*.bmp !*.gif !*.tga !*.webp !*.tiff
opencv_border_letterbox.py: ????8-* !*-lossless-* !*.bmp !*.gif !*.tga !*.webp !*.tiff
opencv_blob_imagenet.py: ????9-*
opencv_blob_crop.py: ????0-*
opencv_decode_bytes.py: ????1-* !*.tiff
opencv_read_flags.py: ????2-* !*-planes*
opencv_filter_blurs.py: ????6-* !*-lossless-* !*.bmp !*.gif !*.tga !*.webp !*.tiff
opencv_filter_linear.py: ????7-* !*-lossless-* !*.bmp !*.gif !*.tga !*.webp !*.tiff
opencv_filter_morphology.py: ????8-* !*-lossless-* !*.bmp !*.gif !*.tga !*.webp !*.tiff
file_pillow.py: *.png *.bmp *.ppm *.gif *.tga *.webp
file_pillow_bytes.py: *.png *.bmp *.ppm *.gif *.tga *.webp
file_pillow_modes.py: *.png *.bmp *.ppm *.gif *.tga *.webp
file_opencv.py: *.png *.bmp *.ppm *.webp
gif_frames.py: *.gif *.webp
tiff_pillow.py: *.tiff
tiff_opencv.py: *.tiff !*-planes*
"""

# Random recipes by kind.
KINDS = {
    "resize": random_resizes,
    "modes": random_modes,
    "geometry": random_geometry,
    "arithmetic": random_arithmetic,
    "filters": random_filters,
    "opencv_filters": random_opencv_filters,
    "shapes": random_shapes,
    "opencv_more": random_opencv_more,
    "opencv_uses": random_opencv_uses,
}

# Of most kinds 100, of these as many.
RECIPES = {"opencv_more": 20, "opencv_uses": 20}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=None, help="the clock if not given; it is printed")
    parser.add_argument("--count", type=int, default=2000, help="pictures")
    parser.add_argument("--out", required=True, help="the folder, made anew")
    parser.add_argument("--pictures-only", action="store_true", help="leave the expectations to regenerate.py under other Pythons")
    arguments = parser.parse_args()
    seed = time.time_ns() if arguments.seed is None else arguments.seed
    print(f"seed {seed}", flush=True)

    shutil.rmtree(arguments.out, ignore_errors=True)
    prepare(arguments.out, CASES)
    add_recipes(arguments.out, seed, arguments.count)
    for number in range(arguments.count):
        dice = random.Random(f"{seed}/{number}")
        extension = dice.choices(list(FORMATS), [share for share, _ in FORMATS.values()])[0]
        name, data = FORMATS[extension][1](dice)
        with open(os.path.join(arguments.out, "pictures", f"{number:05}-{name}.{extension}"), "wb") as out:
            out.write(data)
    with open(os.path.join(arguments.out, "cases.txt"), "a", encoding="utf-8") as cases:
        for recipe, pattern in (("gif_frames.py", "*-pages.tiff"), ("apng_frames.py", "*frames*.png")):  # few seeds have none
            if fnmatch.filter(os.listdir(os.path.join(arguments.out, "pictures")), pattern):
                cases.write(f"{recipe}: {pattern}\n")
    if not arguments.pictures_only:
        regenerate.write(arguments.out)


def prepare(folder, cases):
    """An empty folder for pictures, the recipes, and cases.txt."""
    os.makedirs(os.path.join(folder, "pictures"))
    shutil.copytree(os.path.join(regenerate.GOLDEN, "recipes"), os.path.join(folder, "recipes"))
    with open(os.path.join(folder, "cases.txt"), "w", encoding="utf-8") as out:
        out.write(cases)


def add_recipes(folder, seed, pictures):
    """Random recipes of each kind, each for the hundredth part of the pictures."""
    with open(os.path.join(folder, "cases.txt"), "a", encoding="utf-8") as cases:
        for kind, make in KINDS.items():
            for number in range(min(RECIPES.get(kind, 100), pictures)):
                name = f"random_{kind}_{number:02}.py"
                with open(os.path.join(folder, "recipes", name), "w", encoding="utf-8") as out:
                    out.write(make.random_recipe(random.Random(f"{seed}/{kind} {number}")))
                cases.write(f"{name}: ???{number:02}-* !*-lossless-* !*.bmp !*.gif !*.tga !*.webp !*.tiff\n")


def random_picture(dice):
    """(what it is, bytes)."""
    width, height = random_size(dice)
    content = dice.choices((scene, noise, contrast), (8, 1, 1))[0]
    pixels = content(width, height, dice.getrandbits(64))
    is_gray = dice.random() < 0.12
    if is_gray:
        pixels = encoders.gray(pixels)
    quality = dice.randint(5, 100)
    kind, data = random_encoding(dice, pixels, quality)
    name = f"{width}x{height}-{'gray-' if is_gray else ''}{kind}-q{quality}"
    return finish(dice, name, data)


def random_size(dice):
    """Small ones are as likely as large ones: the edges are where decoders and resizers differ."""
    largest = dice.choice((4, 17, 40, 100, 300, 600))
    return dice.randint(1, largest), dice.randint(1, largest)


def random_encoding(dice, pixels, quality):
    """(encoder and sampling, bytes)."""
    if dice.random() < 0.02 and pixels.ndim == 3:
        return "cmyk", encoders.cmyk(pixels, quality)
    if dice.random() < 0.01 and pixels.size < 30000:
        scans = dice.random() < 0.3
        return "lossless", lossless.encode(pixels, dice.randint(1, 7), dice.choice((0, 0, 1, 3)), None, dice.randint(0, 3), scans)
    optimize = dice.random() < 0.3
    encoder = dice.choice(("pillow", "opencv", "cjpeg", "cjpeg", "cjpeg"))
    if encoder == "pillow":
        sampling = dice.choice(("444", "422", "420"))
        return f"pillow-{sampling}", encoders.pillow(pixels, quality, sampling, optimize)
    if encoder == "opencv":
        return "opencv", encoders.opencv(pixels, quality, dice.choice((0, 0, 1, 2, 7)))
    factors = random_factors(dice) if pixels.ndim == 3 else dice.choice(encoders.GRAY_FACTORS)
    restart = dice.choice((None, None, "1B", "2B", "5B", "13B", "1", "2"))
    progressive = dice.random() < 0.15
    scans = not progressive and dice.random() < 0.15
    rgb = dice.random() < 0.06 and pixels.ndim == 3
    arithmetic = dice.random() < 0.12
    script = encoders.scan_script(dice, 3 if pixels.ndim == 3 else 1) if not scans and dice.random() < 0.1 else None
    data = encoders.cjpeg(pixels, quality, factors, restart, optimize, progressive, scans, rgb, arithmetic, script)
    kinds = {"progressive": progressive, "scans": scans, "rgb": rgb, "arithmetic": arithmetic, "script": script}
    parts = ("cjpeg", factors.replace(",", "_"), restart and f"restart{restart}", *(kind for kind, used in kinds.items() if used))
    return "-".join(part for part in parts if part), data


def random_factors(dice):
    """Sampling factors: a usual set, or any that need no fraction and fit an MCU."""
    if dice.random() < 0.6:
        return dice.choice(list(encoders.SAMPLINGS.values()))
    while True:
        factors = [(dice.randint(1, 4), dice.randint(1, 4)) for _ in range(3)]
        across, down = max(h for h, _ in factors), max(v for _, v in factors)
        if sum(h * v for h, v in factors) <= 10 and all(across % h == 0 and down % v == 0 for h, v in factors):
            return ",".join(f"{h}x{v}" for h, v in factors)


def finish(dice, name, data):
    """What other programs do to a file afterwards."""
    if dice.random() < 0.1 and "lossless" not in name:  # which Debian 12's jpegtran does not read
        turn = dice.choice((("-rotate", "90"), ("-transpose",), ("-flip", "vertical"), ("-rotate", "180")))
        name, data = f"{name}-{turn[0][1:]}{turn[-1] if len(turn) > 1 else ''}", encoders.jpegtran(data, *turn)
    if dice.random() < 0.05:
        name, data = name + "-nojfif", encoders.without_jfif(data)
    if dice.random() < 0.05:
        name, data = name + "-fill", encoders.with_fill_bytes(data, dice.randint(1, 5))
    if dice.random() < 0.4:
        orientation = dice.randint(1, 8)
        is_whole = dice.random() < 0.5
        data = encoders.with_exif(data, exif.camera(dice, orientation)) if is_whole else encoders.with_orientation(data, orientation, dice.random() < 0.5)
        name = f"{name}-exif{orientation}"
    return name, data


def random_png(dice):
    return random_apngs.random_apng(dice) if dice.random() < 0.15 else random_pngs.random_png(dice)


# Of each format its share, and what makes a file of it.
FORMATS = {
    "jpg": (0.62, random_picture),
    "png": (0.13, random_png),
    "webp": (0.09, random_webps.random_webp),
    "tiff": (0.05, random_tiffs.random_tiff),
    "bmp": (0.04, random_bmps.random_bmp),
    "ppm": (0.03, random_ppms.random_ppm),
    "gif": (0.03, random_gifs.random_gif),
    "tga": (0.01, random_tgas.random_tga),
}


if __name__ == "__main__":
    main()
