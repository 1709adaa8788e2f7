#!/usr/bin/env python3
"""Small images of every mode through Pillow's operations on modes, and what the Pillow of this Python makes of them: one JSON line each."""
import base64
import json
import random
import struct
import sys
import warnings

from PIL import Image

MODES = {"1": 0, "L": 1, "LA": 2, "La": 2, "P": 1, "PA": 2, "RGB": 3, "RGBA": 4, "RGBa": 4, "RGBX": 4, "CMYK": 4, "YCbCr": 3, "HSV": 3, "LAB": 3,
         "I": 4, "I;16": 2, "I;16B": 2, "F": 4}
INTS = (-2**31, 2**31 - 1, -1, 0, 1, 127, 128, 255, 256, 65535, 65536, 16777217)
FLOATS = (float("nan"), float("inf"), float("-inf"), 1e20, -3e9, -0.0, 0.5, 0.99999, 127.5, 128.0, 254.99999, 255.0, 300.0)
dice = random.Random(20)


def text(data):
    return base64.b64encode(bytes(data)).decode()


def levels(count):
    return bytes(dice.choice((dice.getrandbits(8), dice.choice((0, 1, 127, 128, 254, 255)))) for _ in range(count))


def make(mode=None, size=None, transparent=True):
    """An image, and how to make it again."""
    mode = mode or dice.choice(tuple(MODES))
    width, height = size = size or (dice.randint(1, 7), dice.randint(1, 3))
    count = width * height
    if mode == "I":
        data = struct.pack(f"<{count}i", *(dice.choice(INTS) for _ in range(count)))
    elif mode == "F":
        data = struct.pack(f"<{count}f", *(dice.choice(FLOATS) for _ in range(count)))
    else:
        data = levels((width + 7) // 8 * height if mode == "1" else count * MODES[mode])
    image, spec = Image.frombytes(mode, size, data), {"mode": mode, "size": size, "data": text(data)}
    if mode in ("P", "PA") and dice.random() < 0.8:
        raw = dice.choice(("RGB", "RGBA"))
        colors = levels(dice.choice((1, 3, 9)) * len(raw))
        image.putpalette(colors, raw)
        spec["pal"] = [raw, text(colors)]
    value = transparency(mode, data) if transparent and dice.random() < 0.5 else None
    if value is not None:
        image.info["transparency"] = value
        spec["t"] = described(value)
    return image, spec


def transparency(mode, data):
    if mode == "P":
        return dice.choice((data[0], levels(dice.choice((1, 5)))))
    if mode == "RGB":
        return tuple(data[:3])
    return dice.choice((data[0], 255)) if mode in ("1", "L", "I", "I;16") else None


def described(value):
    return {"a": text(value)} if isinstance(value, bytes) else {"c": list(value)} if isinstance(value, tuple) else {"v": value}


def result(image):
    image.load()
    answer = {"mode": image.mode, "size": image.size, "data": text(image.tobytes())}
    if image.mode in ("P", "PA"):
        answer["pal"] = [image.im.getpalettemode(), text(image.getpalette("RGBA"))]
    if image.info.get("transparency") is not None:
        answer["t"] = described(image.info["transparency"])
    return answer


def convert():
    image, spec = make()
    target, dither = dice.choice(tuple(MODES)), dice.choice((None, 0, 3))
    if "LAB" in (image.mode, target) or (image.mode == "RGBA" and target in ("P", "PA")):
        return None  # colour management, and colours chosen for the image
    return spec, ["convert", target, dither], lambda: image.convert(target, dither=dither)


def matrix():
    image, spec = make(dice.choice(("RGB", "YCbCr", "L")), transparent=False)
    target = dice.choice(("L", "RGB", "CMYK"))
    numbers = [round(dice.uniform(-1, 1.5) * (1 if i % 4 < 3 else 60), 3) for i in range(4 if target == "L" else 12)]
    return spec, ["matrix", target, numbers], lambda: image.convert(target, numbers)


def getchannel():
    image, spec = make()
    channel = dice.choice((0, 1, 3, -1, "A", "R", "Cb"))
    return spec, ["getchannel", channel], lambda: image.getchannel(channel)


def merge():
    target = dice.choice(("RGB", "RGBA", "LA", "PA", "YCbCr", "CMYK", "La", "HSV"))
    size = (dice.randint(1, 5), dice.randint(1, 2))
    bands = [make(dice.choice(("L", "L", "L", "L", "L", "P")), size) for _ in range(MODES[target] + (dice.random() < 0.1))]
    return None, ["merge", target, [spec for _, spec in bands]], lambda: Image.merge(target, [image for image, _ in bands])


def putalpha():
    image, spec = make()
    alpha, alpha_spec = make(dice.choice(("L", "1", "RGB")), image.size, False)
    value = dice.choice((0, 77, 300))
    whole = dice.random() < 0.5

    def put():
        image.putalpha(value if whole else alpha)
        return image

    return spec, ["putalpha", value] if whole else ["putalphaimage", alpha_spec], put


def point():
    image, spec = make()
    if image.mode in ("I", "I;16", "F"):
        scale, offset = round(dice.uniform(-2, 3), 2), dice.choice((0, -20.5, 1e10))
        return spec, ["pointscale", scale, offset], lambda: image.point(lambda level: level * scale + offset)
    table = [dice.randint(-20, 280) for _ in range(256 * len(image.getbands()))]
    return spec, ["point", table, None], lambda: image.point(table)


def blend():
    image, spec = make()
    other, other_spec = make(image.mode if dice.random() < 0.9 else None, image.size, False)
    alpha = dice.choice((0.0, 1.0, round(dice.uniform(-1, 2), 3)))
    return spec, ["blend", other_spec, alpha], lambda: Image.blend(image, other, alpha)


def alpha_composite():
    image, spec = make(dice.choice(("RGBA", "RGBA", "LA", "RGB")))
    other, other_spec = make(image.mode, image.size, False)
    return spec, ["alpha_composite", other_spec], lambda: Image.alpha_composite(image, other)


def main():
    warnings.simplefilter("ignore")
    makers = [convert] * 12 + [matrix, getchannel, merge, putalpha, putalpha, point, blend, alpha_composite]
    for number in range(int(sys.argv[1])):
        case = makers[number % len(makers)]()
        if case is None:
            continue
        source, operation, run = case
        line = {"src": source, "op": operation}
        try:
            line["res"] = result(run())
        except (ValueError, TypeError) as refusal:
            line["err"] = type(refusal).__name__
        print(json.dumps(line, separators=(",", ":")))


if __name__ == "__main__":
    main()
