#!/usr/bin/env python3
"""What hasattr() says of arrays, tensors, images, Python's own values and modules.

object_names.py record FILE          keeps what this Python's libraries say
object_names.py write FILE FILE ...  writes src/PurePipeline.Python/Libraries/ObjectNames.Data.cs of what several said
"""
import importlib
import io
import json
import os
import pathlib
import sys
import textwrap

import reference_processor  # noqa: F401, before the libraries

import numpy as np
import torch
from PIL import Image

import recipes

TARGET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "PurePipeline.Python", "Libraries", "ObjectNames.Data.cs")
FORMATS = ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "PPM"]
MODULES = [
    "numpy", "numpy.linalg", "torch", "torch.nn", "torch.nn.functional", "torchvision", "torchvision.transforms", "torchvision.transforms.functional",
    "PIL.Image", "PIL.ImageOps", "PIL.ImageFilter", "PIL.ImageEnhance",
]
OF = {"ndarray": "numpy", "generic": "numpy", "Tensor": "torch", "Image": "pillow", **dict.fromkeys(FORMATS, "pillow"),
      **{name: {"numpy": "numpy", "PIL": "pillow"}.get(name.split(".")[0], "torch") for name in MODULES}}
TEXT = '''\
// Written by tools/golden/object_names.py.
namespace PurePipeline.Python.Libraries;

internal static partial class ObjectNames
{{
    // The type, the release ("" for what all that were asked have), and the names.
    private static (string Type, string Release, string Names)[] Recorded() =>
    [
{rows}
    ];
}}
'''


def opened(form):
    file = io.BytesIO()
    Image.new("RGB", (4, 4)).save(file, form)
    return Image.open(file)


def has(value, name):
    try:
        return hasattr(value, name)
    except Exception:  # there, but not for this value
        return True


def record():
    values = {
        "ndarray": np.zeros((2, 2)), "generic": np.float32(1), "Tensor": torch.zeros(2, 2), "Image": Image.new("RGB", (4, 4)),
        **{form: opened(form) for form in FORMATS}, **{name: importlib.import_module(name) for name in MODULES},
        "int": 1, "float": 1.0, "str": "", "list": [], "tuple": (), "dict": {}, "set": set(), "bytes": b"", "NoneType": None, "PosixPath": pathlib.Path("x"),
    }
    return {"versions": recipes.versions(), "names": {key: [name for name in dir(value) if has(value, name) and not (key in MODULES and name.startswith("_"))] for key, value in values.items()}}


def write(files):
    records = sorted((json.load(open(file)) for file in files), key=lambda one: [int(part) for part in one["versions"]["numpy"].split(".")[:2]])
    rows = []
    for key in records[0]["names"]:
        common = set.intersection(*(set(one["names"][key]) for one in records))
        rows.append((key, "", common))
        for one in records if key in OF else []:
            rows.append((key, ".".join(one["versions"][OF[key]].split(".")[:2]), set(one["names"][key]) - common))
    with open(TARGET, "w", encoding="utf-8", newline="\n") as out:
        out.write(TEXT.format(rows="\n".join(map(row, rows))))


def row(entry):
    key, release, names = entry
    lines = textwrap.wrap(" ".join(sorted(names)), 140) or [""]
    text = ' " +\n            "'.join(lines)
    return f'        ("{key}", "{release}", "{text}"),'


if __name__ == "__main__":
    if sys.argv[1] == "record":
        with open(sys.argv[2], "w", encoding="utf-8") as kept:
            json.dump(record(), kept)
    else:
        write(sys.argv[2:])
