#!/usr/bin/env python3
"""Damaged copies of the golden pictures, to show that nothing crashes, hangs or reads out of range.

The folder is laid out like golden/ without expectations. `--truncations` only cuts the files off; what the real libraries say of those,
regenerate.py writes.
"""
import argparse
import io
import os
import random
import shutil
import warnings

from PIL import Image

from random_cases import prepare
from regenerate import GOLDEN

# A damaged TIFF has to do no harm; what each library makes of it depends on its libtiff.
# How far zlib has read ahead when the data of a PNG runs out decides what LOAD_TRUNCATED_IMAGES makes of its last row.
CASES = """\
mtcnn_pillow.py: * !*.tiff
mtcnn_opencv.py: * !*.tiff
jpeg_load_truncated.py: *.jpg
"""
LARGEST = 16_000  # bytes: a mutation of a large file tells no more than one of a small


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--out", required=True, help="the folder, made anew")
    parser.add_argument("--truncations", action="store_true")
    parser.add_argument("--within-limits", action="store_true", help="no picture of more pixels than Pillow allows, as cv2 does")
    arguments = parser.parse_args()

    shutil.rmtree(arguments.out, ignore_errors=True)
    prepare(arguments.out, CASES)
    whole = _read_pictures()
    for number in range(arguments.count):
        dice = random.Random(f"{arguments.seed}/{number}")
        mutation = truncated if arguments.truncations else dice.choice(MUTATIONS)
        name = dice.choice([name for name in whole if mutation is not filled or name.endswith(".jpg")])
        data = mutation(bytearray(whole[name]), dice)
        while arguments.within_limits and is_too_large(data):
            data = mutation(bytearray(whole[name]), dice)
        with open(os.path.join(arguments.out, "pictures", f"{number:05}-{mutation.__name__}-{name}"), "wb") as out:
            out.write(data)


def is_too_large(data):
    """Whether the picture has more pixels than the limit that is Pillow's and our default; cv2's is another."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            Image.open(io.BytesIO(data))
    except Image.DecompressionBombError:
        return True
    except Exception:  # whatever else is wrong with it, it is not that
        pass
    return False


def _read_pictures():
    pictures = {}
    for name in sorted(os.listdir(os.path.join(GOLDEN, "pictures"))):
        with open(os.path.join(GOLDEN, "pictures", name), "rb") as file:
            data = file.read()
        # Pillow hands files over in pieces of 64 KiB.
        if 4 < len(data) <= LARGEST or name.endswith("-beyond-a-piece.jpg"):
            pictures[name] = data
    return pictures


def truncated(data, dice):
    """Cut off anywhere; one in four lacks only the end marker, or little more, where Pillow decides by the bits that it has read ahead."""
    return data[: -dice.randint(1, 8)] if dice.random() < 0.25 else data[: dice.randrange(len(data))]


def bits_flipped(data, dice):
    for _ in range(dice.choice((1, 1, 3, 20))):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return data


def bytes_replaced(data, dice):
    for _ in range(dice.choice((1, 2, 10))):
        data[dice.randrange(len(data))] = dice.choice((0, 0xFF, 0x7F, 0x80, dice.randrange(256)))
    return data


def header_changed(data, dice):
    """A change before the first scan: sizes, factors, tables, lengths."""
    scan = max(3, data.find(b"\xff\xda"))
    for _ in range(dice.choice((1, 1, 2, 4))):
        data[dice.randrange(2, scan)] = dice.choice((0, 1, 0xFF, dice.randrange(256)))
    return data


def frame_changed(data, dice):
    """A change of the frame header alone: precision, height, width, components, factors, table numbers."""
    frame = max(data.find(b"\xff\xc0"), data.find(b"\xff\xc1"))
    if frame < 0:
        return data
    for _ in range(dice.choice((1, 2))):
        data[min(frame + dice.randrange(1, 19), len(data) - 1)] = dice.choice((0, 1, 2, 0x11, 0x22, 0x44, 0xFF, dice.randrange(256)))
    return data


def cut_out(data, dice):
    start = dice.randrange(len(data))
    del data[start : start + dice.choice((1, 2, 8, 64, 1000))]
    return data


def doubled(data, dice):
    start = dice.randrange(len(data))
    piece = data[start : start + dice.choice((1, 2, 64, 1000))]
    return data[:start] + piece + data[start:]


def markers_inserted(data, dice):
    """Restart and other markers in the middle of everything."""
    for _ in range(dice.choice((1, 3))):
        at = dice.randrange(2, len(data))
        data[at:at] = bytes((0xFF, dice.choice((0xD0 + dice.randrange(8), 0xD8, 0xD9, 0xDA, 0xC4, 0xDD, 0xC2, dice.randrange(1, 256)))))
    return data


def filled(data, dice):
    """More than one FF before a 0 or a marker of a JPEG's data: FF FF 00 is one byte to some of libjpeg-turbo's code, a marker to other."""
    start = max(2, data.find(b"\xff\xda"))
    for _ in range(dice.choice((1, 3, 10))):
        at = dice.randrange(start, len(data))
        stuffed = data.find(b"\xff" + dice.choice((b"\0", b"\0", b"\0", b"\xd9", bytes((0xD0 + dice.randrange(8),)))), at)
        if stuffed >= 0 and dice.random() < 0.8:
            data[stuffed:stuffed] = b"\xff" * dice.choice((1, 1, 2, 5, 700))
        else:
            data[at:at] = b"\xff" * dice.choice((2, 3)) + bytes((dice.choice((0, 0, 0xD0 + dice.randrange(8))),))
    return data[: -dice.randint(1, len(data) // 2)] if dice.random() < 0.2 else data


MUTATIONS = (truncated, bits_flipped, bytes_replaced, header_changed, frame_changed, cut_out, doubled, markers_inserted, filled)


if __name__ == "__main__":
    main()
