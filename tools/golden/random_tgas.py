"""Random Targa files: every kind, depth, palette, corner, and runs."""
import struct

import numpy as np

from random_pngs import random_samples

KINDS = ((1, 8), (2, 16), (2, 24), (2, 32), (3, 8), (3, 16), (3, 1))


def random_tga(dice):
    """(what it is, bytes)."""
    kind, depth = dice.choice(KINDS)
    runs = depth > 1 and dice.random() < 0.4
    largest = dice.choice((4, 17, 40, 100))
    width, height = dice.randint(1, largest), dice.randint(1, largest)
    random = np.random.default_rng(dice.getrandbits(64))
    first, colors, color_bits = (dice.choice((0, 0, 3)), dice.randint(1, 250), dice.choice((16, 24, 32))) if kind == 1 else (0, 0, 0)
    pixel_bytes = max(1, depth // 8)
    if depth == 1:
        rows = random.integers(0, 256, (height, (width + 7) // 8, 1))
    else:
        rows = random_samples(dice, random, (height, width, pixel_bytes), 8)
    rows = rows.astype(np.uint8)
    identity = b"a name" if dice.random() < 0.2 else b""
    flags = dice.choice((0, 0, 0x20, 0x10, 0x30)) | (8 if depth == 32 else 0)
    header = struct.pack(
        "<BBBHHBHHHHBB", len(identity), int(kind == 1), kind | (8 if runs else 0), first, colors, color_bits, 0, 0, width, height, depth, flags)
    palette = random.integers(0, 256, colors * color_bits // 8).astype(np.uint8).tobytes()
    data = b"".join(packets(dice, row, width) for row in rows) if runs else rows.tobytes()
    file = header + identity + palette + data
    if dice.random() < 0.3:
        extension = dice.choice((0, len(file)))
        file += (b"\0" * 494 + dice.choice((b"\0", b"\x03")) if extension else b"") + struct.pack("<II", extension, 0) + b"TRUEVISION-XFILE.\0"
    return f"{width}x{height}-kind{kind}-{depth}bit{'-runs' if runs else ''}", file


def packets(dice, row, width):
    data, x = b"", 0
    while x < width:
        count = min(dice.randint(1, 20), width - x, 128)
        if dice.random() < 0.5:
            same = 1
            while same < count and (row[x + same] == row[x]).all():
                same += 1
            data, count = data + bytes([0x80 | (same - 1)]) + row[x].tobytes(), same
        else:
            data += bytes([count - 1]) + row[x : x + count].tobytes()
        x += count
    return data
