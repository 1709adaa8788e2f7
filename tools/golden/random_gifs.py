"""Random GIF files: depths, palettes, transparency, interlace, frames that cover a part, disposal; grays before colours and behind."""
import struct

import numpy as np

from random_pngs import random_samples


def random_gif(dice):
    """(what it is, bytes)."""
    largest = dice.choice((4, 17, 40, 100))
    width, height = dice.randint(1, largest), dice.randint(1, largest)
    random = np.random.default_rng(dice.getrandbits(64))
    bits = dice.randint(1, 8)
    has_global = dice.random() < 0.85
    flags = (0x80 | (bits - 1)) if has_global else 0
    background = dice.randrange(1 << bits) if has_global else 0
    data = dice.choice((b"GIF87a", b"GIF89a")) + struct.pack("<HHBBB", width, height, flags, background, 0)
    data += palette(dice, random, bits) if has_global else b""
    count = dice.choice((1, 1, 1, 2, 3, 5))
    if count > 1:
        data += b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    kinds = [f"{width}x{height}", f"{bits}bit", "" if has_global else "local", f"{count}frames" if count > 1 else ""]
    for number in range(count):
        whole = dice.random() < (0.8 if number == 0 else 0.3)
        left, top = (0, 0) if whole else (dice.randrange(width), dice.randrange(height))
        own = (width, height) if whole else (dice.randint(1, width - left), dice.randint(1, height - top))
        if dice.random() < 0.5:
            data += control(dice, bits)
        if dice.random() < 0.05:
            data += b"!\xfe\x05hello\0"
        data += frame(dice, random, (left, top, *own), bits, not has_global or dice.random() < 0.2)
    return "-".join(kind for kind in kinds if kind), data + b";"


def palette(dice, random, bits, kinds=("colors", "colors", "ramp")):
    count = 1 << bits
    kind = dice.choice(kinds)
    entries = np.repeat(np.arange(count)[:, None], 3, axis=1) if kind == "ramp" else random.integers(0, 256, (count, 3))
    return entries.astype(np.uint8).tobytes()


def control(dice, bits):
    """A graphic control extension: disposal, transparency."""
    flags = dice.choice((0, 0, 1, 2, 3)) << 2 | (dice.random() < 0.6)
    return b"!\xf9\x04" + struct.pack("<BHB", flags, dice.randint(0, 20), dice.randrange(1 << bits)) + b"\0"


def frame(dice, random, place, bits, is_local):
    left, top, width, height = place
    interlaced = dice.random() < 0.25
    samples = random_samples(dice, random, (height, width, 1), bits)[:, :, 0]
    if interlaced:
        samples = np.concatenate([samples[start::step] for start, step in ((0, 8), (4, 8), (2, 4), (1, 2))])
    flags = (0x80 | (bits - 1) if is_local else 0) | (0x40 if interlaced else 0)
    data = b"," + struct.pack("<HHHHB", left, top, width, height, flags)
    data += palette(dice, random, bits) if is_local else b""
    code_bits = max(2, bits)
    return data + bytes([code_bits]) + blocks(dice, lzw(samples.reshape(-1).tolist(), code_bits, dice.choice((4096, 4096, 300, 1 << 20))))


def blocks(dice, data):
    most = dice.choice((255, 255, 255, 7, 100))
    return b"".join(bytes([len(data[i : i + most])]) + data[i : i + most] for i in range(0, len(data), most)) + b"\0"


def lzw(values, bits, clears_at):
    """Codes of up to 12 bits; the table is emptied when it has so many strings, or never."""
    clear, end = 1 << bits, (1 << bits) + 1
    stream, count = 0, 0
    table, size = {(value,): value for value in range(clear)}, bits + 1
    out = []

    def put(code):
        nonlocal stream, count
        stream |= code << count
        count += size
        while count >= 8:
            out.append(stream & 255)
            stream >>= 8
            count -= 8

    put(clear)
    text = ()
    for value in values:
        if text + (value,) in table:
            text += (value,)
            continue
        put(table[text])
        following = len(table) + 2
        if following < min(4096, clears_at):
            if following == 1 << size and size < 12:
                size += 1
            table[text + (value,)] = following
        elif clears_at <= 4096:
            put(clear)
            table, size = {(value,): value for value in range(clear)}, bits + 1
        text = (value,)
    put(table[text])
    if len(table) + 2 == 1 << size and size < 12:
        size += 1
    put(end)
    return bytes(out + ([stream & 255] if count else []))
