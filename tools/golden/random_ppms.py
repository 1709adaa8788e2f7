"""Random files of the PNM family."""
import numpy as np

from random_pngs import random_samples

SPACES = (" ", "\n", "\t", "\r\n", "  \n", " # a comment\n", "\n#\n")


def random_ppm(dice):
    """(what it is, bytes)."""
    kind = dice.choice("1234566")
    largest = dice.choice((4, 17, 40, 100))
    width, height = dice.randint(1, largest), dice.randint(1, largest)
    random = np.random.default_rng(dice.getrandbits(64))
    most = 1 if kind in "14" else dice.choice((255, 255, 255, 65535, 1, 7, 100, 254, 256, 1000, 65534))
    samples = random_samples(dice, random, (height, width, 3 if kind in "36" else 1), 16) % (most + 1)
    header = f"P{kind}{dice.choice(SPACES[:4])}{width}{dice.choice(SPACES)}{height}"
    if kind not in "14":
        header += f"{dice.choice(SPACES)}{most}"
    data = text(dice, samples, kind) if kind in "123" else binary(samples, kind, most)
    return f"{width}x{height}-P{kind}-max{most}", header.encode() + dice.choice((b" ", b"\n", b"\t")) + data


def text(dice, samples, kind):
    """Numbers between white space; a bitmap's digits may do without."""
    words = []
    for row in samples.reshape(len(samples), -1).tolist():
        between = dice.choice(("", " ")) if kind == "1" else dice.choice((" ", "  ", "\t", "\n"))
        words.append(between.join(str(value) for value in row))
    return (dice.choice(("\n", " ", "\r\n", "\n# a comment\n")).join(words) + dice.choice(("\n", " \n", "\n"))).encode()


def binary(samples, kind, most):
    if kind == "4":
        return np.packbits(samples[:, :, 0].astype(np.uint8), axis=1).tobytes()
    return samples.astype(">u2" if most > 255 else np.uint8).tobytes()
