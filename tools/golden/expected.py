"""What a file of golden/expected holds; golden/README.md describes it."""
import hashlib
import json
import math
import re

import numpy as np


def describe(result):
    """Shape, dtype, SHA-256 of the C-order little-endian bytes, and the corner of an array."""
    little = np.ascontiguousarray(result, result.dtype.newbyteorder("<"))
    return {
        "shape": list(result.shape),
        "dtype": result.dtype.name,
        "sha256": hashlib.sha256(little.tobytes()).hexdigest(),
        "corner": _numbers(result[(slice(5),) * result.ndim]),
    }


def file_name(versions):
    """pillow-9.4_opencv-4.6_numpy-1.24_torch-1.13.json"""
    return "_".join(f"{library}-{_major_minor(version)}" for library, version in versions.items()) + ".json"


def to_json(versions, cases):
    """One line a case, so that a difference between two files reads well."""
    lines = ",\n".join("    " + json.dumps(case, separators=(",", ":")) for case in cases)
    return f'{{\n  "versions": {json.dumps(versions)},\n  "cases": [\n{lines}\n  ]\n}}\n'


def _major_minor(version):
    return re.match(r"\d+\.\d+", version).group()


def _numbers(corner):
    # str gives a float32 its shortest digits; as a double it would show digits that it does not have.
    if corner.ndim > 0:
        return [_numbers(part) for part in corner]
    if corner.dtype.kind != "f":
        return corner.item()
    number = float(str(corner))
    # JSON has no word for what is not finite.
    return number if math.isfinite(number) else json.dumps(number)
