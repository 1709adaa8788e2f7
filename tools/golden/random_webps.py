"""Random WebP files: Pillow's encoder, and containers put together here, with alpha as no encoder writes it, metadata, animations."""
import io
import struct

import numpy as np
from PIL import Image

from random_pngs import tiff
from scene import contrast, noise, scene

ANIMATION, XMP, EXIF, ALPHA, PROFILE = 0x02, 0x04, 0x08, 0x10, 0x20


def random_webp(dice):
    """(what it is, bytes)."""
    pixels = random_pixels(dice)
    height, width, channels = pixels.shape
    kind = dice.choices(("lossy", "lossless", "alpha", "animation", "saved"), (8, 6, 3, 2, 1))[0]
    if kind == "alpha":
        data = with_plain_alpha(dice, pixels)
    elif kind == "animation":
        data = animation(dice, pixels)
    elif kind == "saved":
        data = saved_animation(dice, pixels)
    else:
        data = encoded(dice, pixels, kind == "lossless")
        if dice.random() < 0.3:
            data = extended(dice, data, channels == 4)
    return f"{width}x{height}x{channels}-{kind}", data


def random_pixels(dice):
    """Scenes, noise, and few colours, which have palettes; an alpha channel is noise, a ramp, or a few levels."""
    largest = dice.choice((4, 17, 40, 100))
    width, height = dice.randint(1, largest), dice.randint(1, largest)
    seed = dice.getrandbits(64)
    random = np.random.default_rng(seed)
    content = dice.choices((scene, noise, contrast, None), (6, 1, 1, 3))[0]
    if content is None:
        colors = random.integers(0, 256, (dice.choice((1, 2, 3, 4, 7, 16, 17, 100)), 3))
        pixels = colors[random.integers(0, len(colors), (height, width))]
    else:
        pixels = content(width, height, seed)
    if dice.random() < 0.35:
        ramp = np.add.outer(np.arange(height) * 5, np.arange(width) * 3) & 255
        levels = dice.choice((random.integers(0, 256, (height, width)), ramp, random.choice([0, 90, 255], (height, width)), ramp | 255))
        pixels = np.dstack([pixels, levels])
    return pixels.astype(np.uint8)


def encoded(dice, pixels, lossless):
    file = io.BytesIO()
    options = {"quality": dice.randint(0, 100), "method": dice.randint(0, 6), "lossless": lossless, "exact": dice.random() < 0.5}
    Image.fromarray(pixels).save(file, "WEBP", alpha_quality=dice.randint(0, 100), **options)
    return file.getvalue()


def saved_animation(dice, pixels):
    """An animation as Pillow writes it, whose first frame may be smaller than the canvas."""
    frames = [Image.fromarray(np.roll(pixels, i, axis=(0, 1))) for i in range(dice.randint(1, 3))]
    file = io.BytesIO()
    frames[0].save(
        file, "WEBP", save_all=True, append_images=frames[1:], duration=40, quality=dice.randint(0, 100), method=dice.randint(0, 4),
        lossless=dice.random() < 0.4, minimize_size=dice.random() < 0.3, background=(10, 20, 30, 200))
    return file.getvalue()


def chunk(kind, data):
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) & 1)


def container(chunks):
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def header(flags, width, height):
    return chunk(b"VP8X", struct.pack("<I", flags) + struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3])


def size(data):
    """Width and height that Pillow finds in a file."""
    return Image.open(io.BytesIO(data)).size


def bitstream(data):
    """The chunks behind RIFF and VP8X: ALPH, VP8, VP8L."""
    chunks = data[12:]
    return chunks[18:] if chunks.startswith(b"VP8X") else chunks


def extended(dice, data, has_alpha):
    """The same picture with metadata before and behind it, of which the header may say nothing."""
    flags = dice.choice((ALPHA * has_alpha, ALPHA, 0)) | (EXIF if dice.random() < 0.7 else 0) | (XMP if dice.random() < 0.5 else 0)
    exif = chunk(b"EXIF", dice.choice((b"", b"", b"Exif\0\0")) + tiff(dice.randint(0, 9)))
    xmp = chunk(b"XMP ", b'<x tiff:Orientation="%d"/>' % dice.randint(0, 9))
    behind = (exif if dice.random() < 0.7 else b"") + (xmp if dice.random() < 0.5 else b"") + (chunk(b"what", b"ever") if dice.random() < 0.2 else b"")
    before = chunk(b"ICCP", b"profile") if dice.random() < 0.3 else b""
    return container(header(flags, *size(data)) + before + bitstream(data) + behind)


def with_plain_alpha(dice, pixels):
    """Alpha that is not compressed, whatever its filter makes of it."""
    data = encoded(dice, np.ascontiguousarray(pixels[..., :3]), False)
    height, width = pixels.shape[:2]
    plain = bytes([(dice.randrange(4) << 2) | (dice.randrange(2) << 4)]) + bytes(dice.randrange(256) for _ in range(width * height + dice.choice((0, 0, 3))))
    return container(header(dice.choice((ALPHA, ALPHA, 0)), width, height) + chunk(b"ALPH", plain) + bitstream(data))


def animation(dice, pixels):
    """Parts of the picture somewhere on a canvas that is larger, in every order of disposing and blending."""
    height, width = pixels.shape[:2]
    canvas = width + dice.randint(0, 8), height + dice.randint(0, 8)
    frames = b""
    for _ in range(dice.randint(1, 4)):
        w, h = dice.choice((width, dice.randint(1, width))), dice.choice((height, dice.randint(1, height)))
        left, top = (2 * dice.randint(0, (outer - inner) // 2) for outer, inner in zip(canvas, (w, h)))
        place = b"".join(struct.pack("<I", value)[:3] for value in (left // 2, top // 2, w - 1, h - 1, 100)) + bytes([dice.randrange(4)])
        part = np.ascontiguousarray(np.roll(pixels, dice.randint(0, 9), axis=(0, 1))[:h, :w])
        frames += chunk(b"ANMF", place + bitstream(encoded(dice, part, dice.random() < 0.4)))
    head = header(ANIMATION | dice.choice((ALPHA, ALPHA, 0)) | EXIF, *canvas)
    return container(head + chunk(b"ANIM", struct.pack("<IH", dice.getrandbits(32), 0)) + frames + chunk(b"EXIF", tiff(dice.randint(1, 8))))
