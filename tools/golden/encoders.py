"""JPEG files from the real encoders: Pillow, cv2.imencode, and libjpeg-turbo's cjpeg and jpegtran."""
import io
import subprocess
import tempfile

import cv2
import numpy as np
from PIL import Image, ImageFile

# Pillow gives the encoder one buffer, of this size if the picture does not suggest more: noise at quality 100 takes more.
ImageFile.MAXBLOCK = 1 << 23

# Sampling factors in cjpeg's words, all of which libjpeg-turbo can decode and all of at most 10 blocks per MCU.
SAMPLINGS = {
    "444": "1x1",
    "422": "2x1",
    "420": "2x2",
    "440": "1x2",
    "411": "4x1",
    "410": "4x2",
    "441": "1x4",
    "h2v4": "2x4",
    "h3v1": "3x1",
    "h1v3": "1x3",
    "h3v2": "3x2",
    "all2x1": "2x1,2x1,2x1",
    "all1x2": "1x2,1x2,1x2",
    "mixed-a": "2x2,1x2,2x1",
    "mixed-b": "2x2,2x1,1x2",
    "mixed-c": "2x1,1x1,2x1",
    "mixed-d": "1x2,1x1,1x2",
    "mixed-e": "3x1,1x1,3x1",
    "mixed-f": "4x1,2x1,1x1",
    "small-luma": "1x1,2x2,2x2",
    "small-luma-h": "1x1,2x1,2x1",
    "small-luma-v": "1x1,1x2,1x2",
    "small-luma-4": "1x1,4x1,4x1",
    "small-red": "2x2,2x2,1x1",
}

GRAY_FACTORS = ["1x1", "2x1", "2x2", "4x2"]

_PILLOW_SAMPLINGS = {"444": 0, "422": 1, "420": 2}


def pillow(pixels, quality, sampling="420", optimize=False):
    """Image.save; `sampling` is 444, 422 or 420. Gray pixels, (h, w), make a file of one component."""
    out = io.BytesIO()
    more = {} if pixels.ndim == 2 else {"subsampling": _PILLOW_SAMPLINGS[sampling]}
    Image.fromarray(pixels).save(out, "JPEG", quality=quality, optimize=optimize, **more)
    return out.getvalue()


def cmyk(pixels, quality):
    """Four components, as Pillow writes them."""
    out = io.BytesIO()
    Image.fromarray(pixels).convert("CMYK").save(out, "JPEG", quality=quality)
    return out.getvalue()


def opencv(pixels, quality, restart=0):
    """cv2.imencode, which takes B, G, R; a restart interval in MCUs."""
    swapped = pixels if pixels.ndim == 2 else np.ascontiguousarray(pixels[:, :, ::-1])
    options = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_RST_INTERVAL, restart]
    done, data = cv2.imencode(".jpg", swapped, options)
    if not done:
        raise ValueError("cv2 encodes nothing")
    return data.tobytes()


def cjpeg(
    pixels, quality, factors="2x2", restart=None, optimize=False, progressive=False, separate_scans=False, rgb=False, arithmetic=False, script=None
):
    """cjpeg with sampling factors in its words; `restart` in MCUs ("3B") or in rows of MCUs ("1"); `rgb` stores R, G, B as they are;
    `script` is a scan script."""
    command = ["cjpeg", "-quality", str(quality), "-sample", factors]
    if progressive:
        command.append("-progressive")
    if rgb:
        command.append("-rgb")
    if arithmetic:
        command.append("-arithmetic")
    if restart is not None:
        command += ["-restart", restart]
    if optimize and not arithmetic:
        command.append("-optimize")
    if separate_scans and pixels.ndim == 3:
        script = "0;\n1;\n2;\n"
    if script is None:
        return _run(command, _pnm(pixels))
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write(script)
        file.flush()
        return _run([*command, "-scans", file.name], _pnm(pixels))


def scan_script(dice, components):
    """A progressive script for cjpeg: DC together or apart, AC in random bands, both bit by bit, in a random order that makes sense."""
    low = dice.randint(0, 2)
    names = [" ".join(map(str, range(components)))] if dice.random() < 0.5 else list(map(str, range(components)))
    lines = [f"{name}: 0-0, 0, {low};" for name in names]
    queues = [[f"{name}: 0-0, {bit}, {bit - 1};" for name in names for bit in range(low, 0, -1)]]
    for component in range(components):
        ends = sorted({*dice.sample(range(1, 63), dice.randint(0, 3)), 63})
        for first, last in zip([1, *(end + 1 for end in ends)], ends):
            low = dice.randint(0, 3)
            band = f"{component}: {first}-{last}"
            queues.append([f"{band}, 0, {low};", *(f"{band}, {bit}, {bit - 1};" for bit in range(low, 0, -1))])
    while queues := [queue for queue in queues if queue]:
        lines.append(dice.choice(queues).pop(0))
    return "\n".join(lines) + "\n"


def jpegtran(data, *options):
    """The same coefficients written anew: turned by 90 degrees, 4:2:2 becomes 4:4:0 and the quantisation tables are transposed."""
    return _run(["jpegtran", "-copy", "all", *options], data)


def with_orientation(data, orientation, big_endian=False):
    """The file with an Exif segment that says how to turn it, right after SOI as cameras write it."""
    order = "big" if big_endian else "little"

    def number(value, size):
        return value.to_bytes(size, order)

    tiff = (b"MM" if big_endian else b"II") + number(42, 2) + number(8, 4)
    entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2)
    return with_exif(data, tiff + number(1, 2) + entry + number(0, 4))


def with_exif(data, tiff):
    """The file with a TIFF file as its Exif segment."""
    payload = b"Exif\0\0" + tiff
    return data[:2] + b"\xff\xe1" + (len(payload) + 2).to_bytes(2, "big") + payload + data[2:]


def without_jfif(data):
    """The file without its APP0 segment."""
    if data[2:4] != b"\xff\xe0":
        return data
    return data[:2] + data[4 + int.from_bytes(data[4:6], "big") :]


def with_comment(data, text):
    """The file with a comment after SOI."""
    return data[:2] + b"\xff\xfe" + (len(text) + 2).to_bytes(2, "big") + text + data[2:]


def with_fill_bytes(data, count):
    """The file with further FF before every marker from the tables to the first scan: legal, and seldom met."""
    out, at = data[:2], 2
    while data[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        out += b"\xff" * count + data[at:end]
        at = end
    return out + b"\xff" * count + data[at:]


def gray(pixels):
    """(h, w) from (h, w, 3)."""
    return np.asarray(Image.fromarray(pixels).convert("L"))


def _pnm(pixels):
    height, width = pixels.shape[:2]
    kind = b"P5" if pixels.ndim == 2 else b"P6"
    return kind + b" %d %d 255\n" % (width, height) + pixels.tobytes()


def _run(command, data):
    done = subprocess.run(command, input=data, capture_output=True)
    if done.returncode != 0:
        raise ValueError(f"{' '.join(command)}: {done.stderr.decode()}")
    return done.stdout
