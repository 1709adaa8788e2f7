"""Random animated PNG files."""
import struct

import numpy as np

import png_encoder as png
import random_pngs

PIECES = ((1 << 30,), (1 << 30,), (100,), (1, 0, 7, 8192))


def random_apng(dice):
    """(what it is, bytes)."""
    color = dice.choice(tuple(png.SAMPLES))
    depth = dice.choice(png.DEPTHS[color])
    largest = dice.choice((4, 17, 40))
    width, height = dice.randint(1, largest), dice.randint(1, largest)
    random = np.random.default_rng(dice.getrandbits(64))
    frames = dice.randint(1, 5)
    samples = [random_pngs.random_samples(dice, random, (height, width, png.SAMPLES[color]), depth) for _ in range(frames)]
    before = [part for part in random_pngs.random_chunks(dice, random, samples[0], depth, color) if part[4:8] != b"eXIf"]
    has_default = dice.random() < 0.3
    is_interlaced = dice.random() < 0.05
    file = [png.SIGNATURE, png.header(width, height, depth, color, is_interlaced), *before]
    file.insert(dice.randint(2, len(file)), control(dice, frames - has_default))
    sequence = 0
    for number, picture in enumerate(samples):
        if number or not has_default:
            box = random_box(dice, width, height) if number or dice.random() < 0.1 else (0, 0, width, height)
            file.append(frame(dice, sequence, box))
            left, top, across, down = box
            picture, sequence = picture[top:top + down, left:left + across], sequence + 1
        data = png.compress(picture, depth, is_interlaced, dice.choice(((0,), (0, 1, 2, 3, 4))), dice.randint(0, 9))
        for piece in png.cut(data, dice.choice(PIECES)):
            if number == 0:
                file.append(png.chunk(b"IDAT", piece))
            else:
                file.append(png.chunk(b"fdAT", struct.pack(">I", sequence) + piece))
                sequence += 1
        if dice.random() < 0.1:
            file.append(png.chunk(b"tEXt", b"word\0text"))
    file.append(png.chunk(b"IEND", b""))
    wrong = dice.random() < 0.1 and spoil(dice, file)
    kinds = (f"{width}x{height}", f"color{color}", f"{depth}bit", f"{frames}frames", has_default and "default", is_interlaced and "interlaced", wrong)
    return "-".join(kind for kind in kinds if kind), b"".join(file)


def control(dice, frames):
    count = frames if dice.random() < 0.95 else dice.choice((0, frames + 1, max(0, frames - 1)))
    return png.chunk(b"acTL", struct.pack(">II", count, 0))


def frame(dice, sequence, box):
    left, top, across, down = box
    return png.chunk(b"fcTL", struct.pack(">IIIIIHHBB", sequence, across, down, left, top, 1, 10, dice.randint(0, 2), dice.randint(0, 1)))


def random_box(dice, width, height):
    """Left, top, width, height of a part."""
    if dice.random() < 0.3:
        return 0, 0, width, height
    across, down = dice.randint(1, width), dice.randint(1, height)
    return dice.randint(0, width - across), dice.randint(0, height - down), across, down


def spoil(dice, file):
    """A chunk of the animation that is missing, doubled, or in another's place."""
    ours = [at for at, part in enumerate(file) if part[4:8] in (b"acTL", b"fcTL", b"fdAT", b"IDAT", b"IEND")]
    behind = 1 + max(at for at, part in enumerate(file) if at not in ours and part[4:8] != b"tEXt")
    at = dice.choice(ours)
    kind = dice.choice(("missing", "doubled", "moved"))
    if kind == "missing":
        del file[at]
    elif kind == "doubled":
        file.insert(at, file[at])
    else:
        file.insert(dice.randint(behind, len(file)), file.pop(at))
    return kind
