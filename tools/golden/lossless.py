"""Lossless JPEG (T.81, annex H), which libjpeg-turbo writes from 3.0 on and Debian 12's cjpeg does not: an encoder of our own."""
import struct

import numpy as np

# One code for all files: symbol s has s + 2 bits up to 14 bits, and then three of 15 and 16 bits.
_LENGTHS = [*range(2, 15), 15, 15, 16, 16]


def encode(pixels, predictor=1, transform=0, factors=None, restart_rows=0, separate_scans=False, precision=8, marker=b""):
    """The file's bytes. Channels are stored as they are, each subsampled by taking samples; `marker` is a segment to put first."""
    planes = pixels[:, :, None] if pixels.ndim == 2 else pixels
    height, width, count = planes.shape
    factors = factors or [(1, 1)] * count
    across, down = max(h for h, _ in factors), max(v for _, v in factors)
    samples = [planes[:: down // v, :: across // h, c].astype(np.int64) >> (8 - precision + transform) for c, (h, v) in enumerate(factors)]
    frame = b"".join(bytes([c + 1, h << 4 | v, 0]) for c, (h, v) in enumerate(factors))
    out = b"\xff\xd8" + marker + _segment(0xC3, struct.pack(">BHHB", precision, height, width, count) + frame)
    out += _segment(0xC4, bytes([0]) + bytes(_LENGTHS.count(bits) for bits in range(1, 17)) + bytes(range(17)))
    for scan in [[c] for c in range(count)] if separate_scans or count == 1 else [list(range(count))]:
        alone = len(scan) == 1
        units = [(c, (1, 1) if alone else factors[c]) for c in scan]
        rows, columns = samples[scan[0]].shape if alone else (-(-height // down), -(-width // across))
        out += _segment(0xDD, struct.pack(">H", restart_rows * columns))
        out += _segment(0xDA, bytes([len(scan)]) + b"".join(bytes([c + 1, 0]) for c in scan) + bytes([predictor, 0, transform]))
        out += _scan(samples, units, rows, columns, predictor, precision - transform, restart_rows)
    return out + b"\xff\xd9"


def _scan(samples, units, rows, columns, predictor, bits, restart_rows):
    differences = {}
    for c, (h, v) in units:
        padded = np.pad(samples[c], ((0, rows * v - samples[c].shape[0]), (0, columns * h - samples[c].shape[1])), "edge")
        differences[c] = _differences(padded, predictor, bits, restart_rows * v)
    out, data = b"", []
    for row in range(rows):
        for column in range(columns):
            for c, (h, v) in units:
                data += differences[c][row * v : (row + 1) * v, column * h : (column + 1) * h].ravel().tolist()
        if row == rows - 1 or (restart_rows and (row + 1) % restart_rows == 0):
            out += _huffman(data) + (b"" if row == rows - 1 else bytes([0xFF, 0xD0 + row // restart_rows % 8]))
            data = []
    return out


def _differences(samples, predictor, bits, interval):
    left, above, corner = (np.zeros_like(samples) for _ in range(3))
    left[:, 1:], above[1:], corner[1:, 1:] = samples[:, :-1], samples[:-1], samples[:-1, :-1]
    predicted = (
        left, above, corner, left + above - corner, left + (above - corner >> 1), above + (left - corner >> 1), left + above >> 1
    )[predictor - 1].copy()
    predicted[:, 0] = above[:, 0]
    for first in range(0, len(samples), interval or len(samples)):
        predicted[first] = left[first]
        predicted[first, 0] = 1 << (bits - 1)
    return samples - predicted


def _huffman(differences):
    codes, code = [], 0
    for symbol, length in enumerate(_LENGTHS):
        code <<= length - _LENGTHS[symbol - 1] if symbol else 0
        codes.append(f"{code:0{length}b}")
        code += 1
    bits = []
    for difference in differences:
        size = abs(difference).bit_length()
        value = difference if difference >= 0 else difference + (1 << size) - 1
        bits.append(codes[size] + (f"{value:0{size}b}" if size else ""))
    text = "".join(bits)
    text += "1" * (-len(text) % 8)
    return int(text or "0", 2).to_bytes(len(text) // 8, "big").replace(b"\xff", b"\xff\0")


def _segment(marker, data):
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data
