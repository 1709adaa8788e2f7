"""TIFF files whose tags are whatever the caller says, without compression; libtiff's own tiffcp makes everything else of them."""
import os
import struct
import subprocess
import tempfile

import numpy as np

SHORT, LONG, RATIONAL, BYTE, LONG8 = 3, 4, 5, 1, 16
SIZES = {BYTE: 1, SHORT: 2, LONG: 4, RATIONAL: 8, LONG8: 8}
LETTERS = {BYTE: "B", SHORT: "H", LONG: "I", LONG8: "Q"}


def encode(samples, bits, tags, order="<", rows=None, planar=False, big=False, reverse_bits=False, tile=None):
    """samples: height x width x samples of a pixel. tags: {tag: (type, [values])}, beside those that follow from the samples."""
    height, width, count = samples.shape
    planes = [samples[:, :, [i]] for i in range(count)] if planar else [samples]
    rows = rows or height
    blocks = []
    for plane in planes:
        if tile:
            across, down = tile
            padded = np.pad(plane, ((0, -height % down), (0, -width % across), (0, 0)), mode="edge")
            blocks += [padded[y:y + down, x:x + across] for y in range(0, height, down) for x in range(0, width, across)]
        else:
            blocks += [plane[y:y + rows] for y in range(0, height, rows)]
    data = [pack(block, bits, order) for block in blocks]
    if reverse_bits:
        data = [np.packbits(np.unpackbits(np.frombuffer(part, np.uint8), bitorder="little")).tobytes() for part in data]
    header = 16 if big else 8
    offsets = [header + sum(len(part) for part in data[:i]) for i in range(len(data))]
    everything = {
        256: (LONG, [width]), 257: (LONG, [height]), 258: (SHORT, [bits] * count), 259: (SHORT, [1]), 277: (SHORT, [count]),
        284: (SHORT, [2 if planar else 1]),
        **({266: (SHORT, [2])} if reverse_bits else {}),
        **({322: (SHORT, [tile[0]]), 323: (SHORT, [tile[1]]), 324: (LONG, offsets), 325: (LONG, [len(part) for part in data])} if tile
           else {273: (LONG, offsets), 278: (LONG, [rows]), 279: (LONG, [len(part) for part in data])}),
        **tags,
    }
    body = b"".join(data)
    body += b"\0" * (len(body) & 1)
    mark = b"II" if order == "<" else b"MM"
    first = header + len(body)
    start = mark + (struct.pack(order + "HHHQ", 43, 8, 0, first) if big else struct.pack(order + "HI", 42, first))
    return start + body + directory(everything, first, order, big)


def pack(block, bits, order):
    """Rows of samples, each row whole bytes."""
    rows = block.reshape(block.shape[0], -1)
    if block.dtype.kind == "f" or bits in (8, 16, 32, 64):
        return rows.astype(rows.dtype.newbyteorder(order)).tobytes()
    digits = (rows[:, :, None] >> np.arange(bits - 1, -1, -1)) & 1
    return np.packbits(digits.astype(np.uint8).reshape(rows.shape[0], -1), axis=1).tobytes()


def directory(tags, first, order, big, following=0):
    pointer, room = ("Q", 8) if big else ("I", 4)
    entry = 20 if big else 12
    far = first + (8 if big else 2) + entry * len(tags) + room
    entries, values = b"", b""
    for tag, (kind, numbers) in sorted(tags.items()):
        raw = (b"".join(struct.pack(order + "II", int(number * 1000), 1000) for number in numbers) if kind == RATIONAL
               else struct.pack(f"{order}{len(numbers)}{LETTERS[kind]}", *(int(number) for number in numbers)))
        count = len(numbers)
        entries += struct.pack(order + "HH" + pointer, tag, kind, count)
        if len(raw) <= room:
            entries += raw.ljust(room, b"\0")
        else:
            entries += struct.pack(order + pointer, far + len(values))
            values += raw + b"\0" * (len(raw) & 1)
    return struct.pack(order + ("Q" if big else "H"), len(tags)) + entries + struct.pack(order + pointer, following) + values


def tiffcp(data, *options):
    """The file that tiffcp makes of a file; None if it cannot."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = os.path.join(folder, "before.tif"), os.path.join(folder, "after.tif")
        with open(before, "wb") as out:
            out.write(data)
        if subprocess.run(["tiffcp", *options, before, after], capture_output=True, check=False).returncode != 0:
            return None
        with open(after, "rb") as made:
            return made.read()
