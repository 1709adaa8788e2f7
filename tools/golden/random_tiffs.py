"""Random TIFF files: by Pillow, by OpenCV, and by tiffcp of files with any kind of samples."""
import io

import cv2
import numpy as np
from PIL import Image

import tiff_encoder as tiff
from scene import scene

WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, PALETTE, SEPARATED, YCBCR = 0, 1, 2, 3, 5, 6
# photometric interpretation, samples, bits, extra samples, sample format
KINDS = (
    [(photometric, 1, bits, (), 1) for photometric in (WHITE_IS_ZERO, BLACK_IS_ZERO) for bits in (1, 2, 4, 8, 16)]
    + [(BLACK_IS_ZERO, 1, 16, (), 2), (BLACK_IS_ZERO, 1, 32, (), 1), (BLACK_IS_ZERO, 1, 32, (), 2), (BLACK_IS_ZERO, 1, 32, (), 3)]
    + [(BLACK_IS_ZERO, 1, 64, (), 3), (BLACK_IS_ZERO, 1, 12, (), 1), (WHITE_IS_ZERO, 1, 32, (), 3)]
    + [(BLACK_IS_ZERO, 2, 8, (extra,), 1) for extra in (0, 1, 2)] + [(BLACK_IS_ZERO, 2, 16, (2,), 1)]
    + [(RGB, 3, bits, (), 1) for bits in (8, 8, 16)] + [(RGB, 4, bits, extra, 1) for bits in (8, 16) for extra in ((), (0,), (1,), (2,))]
    + [(RGB, 5, 8, (2, 0), 1), (RGB, 5, 8, (1, 0), 1), (RGB, 5, 8, (0, 0), 1), (RGB, 3, 32, (), 3), (RGB, 4, 32, (2,), 3), (RGB, 3, 64, (), 3)]
    + [(PALETTE, 1, bits, (), 1) for bits in (1, 2, 4, 8)] + [(PALETTE, 2, 8, (2,), 1), (PALETTE, 2, 8, (0,), 1)]
    + [(SEPARATED, 4, bits, (), 1) for bits in (8, 16)] + [(SEPARATED, 5, 8, (0,), 1), (YCBCR, 3, 8, (), 1)]
)


def random_tiff(dice):
    """(what it is, bytes)."""
    maker = dice.choices((by_pillow, by_opencv, by_tiffcp), (3, 1, 8))[0]
    return maker(dice)


def size(dice):
    largest = dice.choice((4, 17, 40, 100))
    return dice.randint(1, largest), dice.randint(1, largest)


def by_pillow(dice):
    width, height = size(dice)
    mode = dice.choice(("1", "L", "LA", "P", "I", "I;16", "F", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr"))
    compression = dice.choice((None, "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg", "group3", "group4", "tiff_ccitt"))
    compression = compression if mode == "1" or compression not in ("group3", "group4", "tiff_ccitt") else "tiff_deflate"
    compression = compression if mode in ("L", "RGB", "CMYK", "YCbCr", "RGBX") or compression != "jpeg" else None
    rgb = Image.fromarray(scene(width, height, dice.getrandbits(64)))
    image = {"I;16": lambda: Image.fromarray((np.asarray(rgb.convert("L")).astype(np.uint16) * 251) ^ 77), "RGBX": lambda: rgb}.get(
        mode, lambda: rgb.convert(mode, dither=Image.Dither.NONE) if mode == "1" else rgb.convert(mode) if mode != "LA" else rgb.convert("L").convert("LA"))()
    compression = "webp" if mode in ("RGB", "RGBA") and dice.random() < 0.15 else compression
    options = {"quality": dice.randint(5, 100)} if compression == "jpeg" else {}
    pages = dice.random() < 0.2 and mode in ("L", "RGB") and compression is not None
    if dice.random() < 0.3 and not pages:
        options["tiffinfo"] = {274: dice.randint(1, 8)}
    if pages:
        options |= {"save_all": True, "append_images": [image.transpose(Image.Transpose.ROTATE_180), image.resize((width + 3, height + 1))]}
    out = io.BytesIO()
    image.save(out, "TIFF", compression=compression, **options)
    return f"pillow-{width}x{height}-{mode.replace(';', '')}-{compression}{'-pages' if pages else ''}", out.getvalue()


def by_opencv(dice):
    width, height = size(dice)
    channels = dice.choice((1, 3, 4))
    dtype = dice.choice((np.uint8, np.uint16) + ((np.float32, np.float64) if channels == 1 else ()))
    values = np.random.default_rng(dice.getrandbits(64)).random((height, width, channels)) * {np.uint8: 255, np.uint16: 65535}.get(dtype, 2)
    options = [cv2.IMWRITE_TIFF_COMPRESSION, dice.choice((1, 5, 8, 32946, 32773))] if dice.random() < 0.7 else []
    done, data = cv2.imencode(".tiff", values.astype(dtype), options)
    assert done
    return f"opencv-{width}x{height}-{channels}-{np.dtype(dtype).name}", data.tobytes()


def by_tiffcp(dice):
    width, height = size(dice)
    photometric, samples, bits, extra, kind = dice.choice(KINDS)
    random = np.random.default_rng(dice.getrandbits(64))
    values = random_samples(dice, random, (height, width, samples), bits, kind)
    tags = {262: (tiff.SHORT, [photometric]), **({338: (tiff.SHORT, extra)} if extra else {})}
    if kind != 1 or dice.random() < 0.2:
        tags[339] = (tiff.SHORT, [kind] * samples)
    if photometric == PALETTE:
        colors = random.integers(0, 65536 if dice.random() < 0.8 else 256, 3 << bits)
        tags[320] = (tiff.SHORT, colors)
    if photometric == YCBCR:
        tags[530] = (tiff.SHORT, [1, 1])
        if dice.random() < 0.5:
            tags[532] = (tiff.RATIONAL, [16, 235, 128, 240, 128, 240])
    if dice.random() < 0.25:
        tags[274] = (tiff.SHORT, [dice.randint(1, 8)])
    order = dice.choice("<>")
    tile = (dice.choice((16, 32, 48)), dice.choice((16, 32))) if dice.random() < 0.3 else None
    planar = samples > 1 and dice.random() < 0.3
    big = dice.random() < 0.1 and not (order == ">" and dice.random() < 0.7)
    data = tiff.encode(values, bits, tags, order, dice.choice((None, 1, 3, 8)), planar, big, bits <= 16 and dice.random() < 0.1, tile)
    name = f"{width}x{height}-{photometric}-{samples}x{bits}-{''.join(map(str, extra))}-format{kind}"
    coding, options = random_options(dice, photometric, samples, bits, kind)
    made = tiff.tiffcp(data, *options) if dice.random() < 0.7 else None
    # Planes of more than 8 bits are what imread leaves unset in part.
    planar = "separate" in options or (planar and "contig" not in options) if made else planar
    name += "-planes" if planar and bits > 8 else ""
    return (f"tiffcp-{name}-{coding.replace(':', '')}", made) if made else (f"raw-{name}", data)


def random_options(dice, photometric, samples, bits, kind):
    """(coding, options of tiffcp)."""
    codings = ["none", "packbits", "lzw", "zip", "lzw", "zip"]
    if bits in (8, 16, 32):
        codings += ["lzw:2", "zip:2"]
    if kind == 3 and bits == 32:
        codings += ["lzw:3", "zip:3"] * 4
    if bits == 8 and photometric != PALETTE and kind == 1 and samples in (1, 3, 4):
        codings += [f"jpeg:{dice.randint(10, 100)}", f"jpeg:r:{dice.randint(10, 100)}"] * 3
    if bits == 1 and samples == 1 and photometric != PALETTE:
        codings += ["g3:2d", "g4", "g4"] * 3
    coding = dice.choice(codings)
    options = ["-c", coding]
    if dice.random() < 0.3:
        options += ["-t", "-w", str(dice.choice((16, 32, 64))), "-l", str(dice.choice((16, 32)))]
    elif dice.random() < 0.6:
        options += ["-s", "-r", str(dice.choice((1, 2, 5, 16)) if "jpeg" not in coding else dice.choice((8, 16)))]
    if samples > 1 and dice.random() < 0.6:
        options += ["-p", dice.choice(("contig", "separate"))]
    options += dice.choice(([], [], ["-B"], ["-L"], ["-8"]))
    options += dice.choice(([], [], [], ["-f", "lsb2msb"], ["-f", "msb2lsb"]))
    return coding, options


def random_samples(dice, random, shape, bits, kind):
    """Noise, or a ramp; floats of both signs."""
    if kind == 3:
        return (random.random(shape) * 4 - 2).astype(np.float32 if bits == 32 else np.float64)
    dtype = np.dtype(f"{'i' if kind == 2 else 'u'}{max(8, 1 << (bits - 1).bit_length()) // 8}")
    if dice.random() < 0.5:
        return random.integers(0, 1 << bits, shape, dtype=np.uint64).astype(dtype)
    ramp = np.arange(shape[0])[:, None, None] * 7 + np.arange(shape[1])[None, :, None] * 5 + np.arange(shape[2]) * 40
    return ((ramp << max(0, bits - 8)) & ((1 << bits) - 1)).astype(dtype)
