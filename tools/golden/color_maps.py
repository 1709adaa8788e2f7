#!/usr/bin/env python3
"""Writes the colours of cv2.applyColorMap, as this Python's cv2 has them, to src/PurePipeline/OpenCv/ColorMaps/ColorMapData.cs."""
import base64
import os
import textwrap
import zlib

import reference_processor  # noqa: F401, before the libraries

import cv2
import numpy as np

TARGET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "PurePipeline", "OpenCv", "ColorMaps", "ColorMapData.cs")
MAPS = 22
TEXT = '''\
// Written by tools/golden/color_maps.py.
namespace PurePipeline.OpenCv.ColorMaps;

/// <summary>
/// The {maps} maps of cv2.applyColorMap, one after the other, of each the 256 values of blue, of green and of red, each value as what it is
/// more than the one before; deflated. OpenCV 4.6, 4.10 and 4.13 have the same.
/// </summary>
internal static class ColorMapData
{{
    public const int Maps = {maps};

    public const string Deflated =
{lines};
}}
'''


def main():
    steps = b"".join(
        np.diff(cv2.applyColorMap(np.arange(256, dtype=np.uint8)[:, None], number)[:, 0].T, axis=1, prepend=np.uint8(0)).astype(np.uint8).tobytes()
        for number in range(MAPS))
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    text = base64.b64encode(deflate.compress(steps) + deflate.flush()).decode()
    lines = " +\n".join(f'        "{part}"' for part in textwrap.wrap(text, 120))
    with open(TARGET, "w", encoding="utf-8", newline="\n") as out:
        out.write(TEXT.format(maps=MAPS, lines=lines))


if __name__ == "__main__":
    main()
