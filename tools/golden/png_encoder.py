"""Writes PNG files of every kind: the format's own arithmetic, so that no library decides what is possible."""
import struct
import zlib

import numpy as np

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GRAY, RGB, PALETTE, GRAY_ALPHA, RGBA = 0, 2, 3, 4, 6
SAMPLES = {GRAY: 1, RGB: 3, PALETTE: 1, GRAY_ALPHA: 2, RGBA: 4}
DEPTHS = {GRAY: (1, 2, 4, 8, 16), RGB: (8, 16), PALETTE: (1, 2, 4, 8), GRAY_ALPHA: (8, 16), RGBA: (8, 16)}
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


def chunk(kind, data, checksum=None):
    checksum = zlib.crc32(kind + data) if checksum is None else checksum
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def header(width, height, depth, color, interlaced):
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, int(interlaced)))


def encode(samples, depth, color, before=(), behind=(), interlaced=False, filters=(0,), level=6, pieces=(1 << 30,)):
    """A file of samples (height, width, channels). Filters are taken in turn, row by row; pieces are the lengths of the IDAT chunks."""
    height, width = samples.shape[:2]
    chunks = (chunk(b"IDAT", piece) for piece in cut(compress(samples, depth, interlaced, filters, level), pieces))
    return SIGNATURE + header(width, height, depth, color, interlaced) + b"".join(before) + b"".join(chunks) + b"".join(behind) + chunk(b"IEND", b"")


def compress(samples, depth, interlaced=False, filters=(0,), level=6):
    """The image data of samples (height, width, channels)."""
    rows = b"".join(_rows(samples[top::step_y, left::step_x], depth, filters) for left, top, step_x, step_y in PASSES) \
        if interlaced else _rows(samples, depth, filters)
    return zlib.compress(rows, level)


def cut(data, lengths):
    """The data in pieces of these lengths, taken in turn."""
    at = number = 0
    while at < len(data):
        length = lengths[number % len(lengths)]
        yield data[at:at + length]
        at, number = at + length, number + 1


def _rows(samples, depth, filters):
    height, width, channels = samples.shape
    if not height or not width:
        return b""
    packed = _pack(samples.reshape(height, width * channels), depth)
    distance = max(1, channels * depth // 8)
    above = np.zeros(packed.shape[1], np.uint8)
    out = []
    for y, row in enumerate(packed):
        kind = filters[y % len(filters)]
        out.append(bytes([kind]) + _filter(kind, row, above, distance).tobytes())
        above = row
    return b"".join(out)


def _pack(rows, depth):
    if depth == 16:
        return np.ascontiguousarray(rows.astype(">u2")).view(np.uint8)
    if depth == 8:
        return rows.astype(np.uint8)
    bits = ((rows[:, :, None] >> np.arange(depth - 1, -1, -1)) & 1).astype(np.uint8)
    return np.packbits(bits.reshape(rows.shape[0], -1), axis=1)


def _filter(kind, row, above, distance):
    left = np.concatenate((np.zeros(distance, np.uint8), row))[:len(row)].astype(np.int32)
    corner = np.concatenate((np.zeros(distance, np.uint8), above))[:len(row)].astype(np.int32)
    up = above.astype(np.int32)
    if kind == 4:
        to_left, to_up, to_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
        predicted = np.where((to_left <= to_up) & (to_left <= to_corner), left, np.where(to_up <= to_corner, up, corner))
    else:
        predicted = (0, left, up, (left + up) // 2)[kind]
    return ((row - predicted) & 255).astype(np.uint8)
