"""Random bitmaps: every kind of header, depth, compression, palette and mask."""
import struct

import numpy as np

from random_pngs import random_samples

HEADERS = (12, 40, 40, 40, 52, 56, 64, 108, 124)
MASKS = {
    16: ((0xF800, 0x7E0, 0x1F, 0), (0x7C00, 0x3E0, 0x1F, 0), (0xF00, 0xF0, 0xF, 0xF000)),
    24: ((0xFF0000, 0xFF00, 0xFF, 0),),
    32: (
        (0xFF0000, 0xFF00, 0xFF, 0), (0xFF000000, 0xFF0000, 0xFF00, 0), (0xFF000000, 0xFF00, 0xFF, 0), (0xFF000000, 0xFF0000, 0xFF00, 0xFF),
        (0xFF, 0xFF00, 0xFF0000, 0xFF000000), (0xFF0000, 0xFF00, 0xFF, 0xFF000000), (0xFF000000, 0xFF00, 0xFF, 0xFF0000), (0, 0, 0, 0),
        (0x3FF00000, 0xFFC00, 0x3FF, 0xC0000000), (0xF800, 0x7E0, 0x1F, 0)),
}
RAW, RLE8, RLE4, BITFIELDS = range(4)


def random_bmp(dice):
    """(what it is, bytes)."""
    header = dice.choice(HEADERS)
    bits = dice.choice((1, 4, 8, 8, 16, 24, 24, 32))
    largest = dice.choice((4, 17, 40, 100))
    width, height = dice.randint(1, largest), dice.randint(1, largest)
    random = np.random.default_rng(dice.getrandbits(64))
    compression = random_compression(dice, header, bits)
    samples = random_samples(dice, random, (height, width, 1), min(bits, 8))[:, :, 0]
    data = run_lengths(dice, samples, bits) if compression in (RLE8, RLE4) else packed(random, samples, bits)
    masks = dice.choice(MASKS[bits]) if compression == BITFIELDS else None
    colors, entries = random_palette(dice, random, header, bits)
    top_down = header != 12 and compression in (RAW, BITFIELDS) and dice.random() < 0.2
    gap = dice.choice((0, 0, 0, 4, 10))
    tail = mask_bytes(header, masks) + entries
    offset = 14 + header + len(tail) + gap
    if masks is None and header > 12 and bits <= 8 and dice.random() < 0.05:
        offset = dice.choice((0, 14 + header))
    file = b"BM" + struct.pack("<IHHI", 0, 0, 0, offset) + header_bytes(header, width, -height if top_down else height, bits, compression, colors, masks)
    kinds = (f"{width}x{height}", f"{bits}bit", f"header{header}", ("", "rle8", "rle4", "masks")[compression], "topdown" if top_down else "")
    return "-".join(kind for kind in kinds if kind), file + tail + b"\0" * gap + data


def random_compression(dice, header, bits):
    if header == 12 or dice.random() < 0.4:
        return RAW
    return {4: RLE4, 8: RLE8, 16: BITFIELDS, 24: dice.choice((RAW, BITFIELDS)), 32: BITFIELDS}.get(bits, RAW)


def header_bytes(header, width, height, bits, compression, colors, masks):
    if header == 12:
        return struct.pack("<IHHHH", 12, width, height, 1, bits)
    data = struct.pack("<IiiHHIIiiII", header, width, height, 1, bits, compression, 0, 2835, 2835, colors, 0)
    inside = struct.pack("<IIII", *masks) if masks else b""
    return (data + inside + b"\0" * header)[:header]


def mask_bytes(header, masks):
    """Behind a header that is too short for them."""
    return struct.pack("<III", *masks[:3]) if masks and header < 52 else b""


def random_palette(dice, random, header, bits):
    """(how many colours the header tells of, bytes)."""
    if bits > 8:
        return 0, b""
    full = 1 << bits
    colors = full if header == 12 or dice.random() < 0.6 else dice.randint(1, full)
    kind = dice.choice(("colors", "grays", "ramp", "ramp", "bilevel"))
    if kind == "ramp":
        entries = np.repeat(np.arange(colors)[:, None] * (255 if colors == 2 else 1), 3, axis=1)
    elif kind == "bilevel":
        entries = np.repeat(np.arange(colors)[:, None] * 255 // max(1, colors - 1), 3, axis=1)
    elif kind == "grays":
        entries = np.repeat(random.integers(0, 256, (colors, 1)), 3, axis=1)
    else:
        entries = random.integers(0, 256, (colors, 3))
    if header > 12:
        entries = np.hstack([entries, np.zeros((colors, 1), int)])
    return (0 if colors == full and dice.random() < 0.5 else colors), entries.astype(np.uint8).tobytes()


def packed(random, samples, bits):
    """Rows from the bottom up, each a multiple of four bytes."""
    width = samples.shape[1]
    if bits > 8:
        rows = [random.integers(0, 256, width * bits // 8).astype(np.uint8).tobytes() for _ in samples]
    else:
        unpacked = ((samples[:, :, None] >> np.arange(bits - 1, -1, -1)) & 1).astype(np.uint8)
        rows = [np.packbits(row.reshape(-1)).tobytes() for row in unpacked]
    return b"".join(row + b"\0" * (-len(row) % 4) for row in rows)


def run_lengths(dice, samples, bits):
    """Runs, literal pixels and jumps, each row ended by its mark but for one in a few."""
    data = b""
    jumps = dice.random() < 0.2
    for row in samples.tolist():
        x = 0
        while x < len(row):
            count = min(dice.randint(1, 12), len(row) - x, 255)
            pixels = row[x : x + count]
            if jumps and dice.random() < 0.1:
                count = min(count, len(row) - x)
                data += bytes((0, 2, count, 0))
            elif count > 2 and dice.random() < 0.5:
                body = bytes(pixels) if bits == 8 else bytes((a << 4) | b for a, b in zip(pixels[::2], pixels[1::2] + [0]))
                data += bytes((0, count)) + body + b"\0" * (len(body) % 2)
            elif bits == 8:
                count = 1 + next((i for i, value in enumerate(pixels[1:]) if value != pixels[0]), count - 1)
                data += bytes((count, pixels[0]))
            else:
                second = pixels[1] if count > 1 else 0
                count = 1 + next((i for i, value in enumerate(pixels[1:]) if value != (pixels[0], second)[(i + 1) % 2]), count - 1)
                data += bytes((count, (pixels[0] << 4) | second))
            x += count
        data += b"\0\0"
    return data + b"\0\1"
