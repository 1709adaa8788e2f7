"""A scene that could be a photo: a face in profile before a lake, mountains and an evening sky."""
import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from scene import fractal

# The outline of a head looking to the left, from the crown over the face to the shoulders; x and y as shares of the height.
_PROFILE = [
    (0.735, 0.215), (0.680, 0.220), (0.630, 0.245), (0.600, 0.285), (0.586, 0.330), (0.582, 0.372), (0.588, 0.400), (0.582, 0.424),
    (0.566, 0.456), (0.546, 0.486), (0.545, 0.500), (0.562, 0.510), (0.574, 0.514), (0.572, 0.526), (0.558, 0.540), (0.559, 0.552),
    (0.570, 0.560), (0.561, 0.570), (0.560, 0.582), (0.571, 0.596), (0.568, 0.612), (0.572, 0.634), (0.590, 0.652), (0.622, 0.656),
    (0.655, 0.662), (0.676, 0.690), (0.680, 0.740), (0.664, 0.790), (0.600, 0.835), (0.500, 0.880), (0.440, 0.930), (0.415, 1.020),
    (1.180, 1.020), (1.160, 0.930), (1.090, 0.868), (0.985, 0.830), (0.915, 0.800), (0.880, 0.750), (0.876, 0.690), (0.896, 0.620),
    (0.915, 0.530), (0.916, 0.430), (0.895, 0.330), (0.850, 0.255), (0.795, 0.220),
]
_HAIR = [
    (0.735, 0.200), (0.665, 0.207), (0.615, 0.235), (0.592, 0.280), (0.600, 0.300), (0.640, 0.300), (0.690, 0.335), (0.708, 0.395),
    (0.716, 0.450), (0.742, 0.470), (0.752, 0.520), (0.766, 0.600), (0.790, 0.680), (0.800, 0.780), (0.845, 0.870), (0.930, 0.900), (0.985, 0.840),
    (0.955, 0.740), (0.945, 0.640), (0.950, 0.530), (0.945, 0.420), (0.920, 0.310), (0.865, 0.235), (0.800, 0.203),
]


def portrait(width, height):
    """RGB pixels, (height, width, 3) uint8; the same scene at every size."""
    random = np.random.default_rng(6)
    y, x = np.mgrid[0:height, 0:width] / height
    detail = max(8, height // 4)
    pixels = _sky(x, y, fractal(width, height, random, detail))
    pixels = _mountains(pixels, x, y, fractal(width, height, random, detail), random)
    pixels = _lake(pixels, x, y, fractal(width, height, random, max(8, height // 16)))
    pixels = _person(pixels, x, y, fractal(width, height, random, max(8, height // 32)))
    pixels += random.normal(0, 2.2, pixels.shape)
    return np.clip(np.rint(pixels), 0, 255).astype(np.uint8)


def _mix(below, above, share):
    return below + (np.asarray(above, float) - below) * share[..., None]


def _sky(x, y, clouds):
    dusk = np.clip(y / 0.62, 0, 1)
    pixels = _mix(np.full((*x.shape, 3), (58.0, 96, 158)), (236, 178, 132), dusk ** 1.4)
    sun = np.exp(-((x - 0.27) ** 2 + (y - 0.47) ** 2) / 0.02)
    pixels = _mix(pixels, (255, 226, 170), 0.85 * sun)
    pixels = _mix(pixels, (255, 250, 228), np.clip((0.043 - np.hypot(x - 0.27, y - 0.47)) * 160, 0, 1))
    return _mix(pixels, (250, 214, 190), np.clip(clouds * 1.5 - 0.05, 0, 0.75) * (1 - 0.6 * dusk))


def _mountains(pixels, x, y, rock, random):
    for level, colour in ((0.45, (128, 132, 160)), (0.53, (86, 98, 118)), (0.59, (44, 66, 62))):
        ridge = np.full(x.shape[1], level)
        for wave in range(1, 9):
            ridge += 0.07 / wave * np.sin(x[0] * wave * 4.1 + random.uniform(0, 6.3))
        inside = np.clip((y - ridge - rock * 0.03) * x.shape[0] / 2, 0, 1)
        shaded = np.asarray(colour, float) * (1 + 0.45 * rock[..., None])
        pixels = pixels + (shaded - pixels) * inside[..., None]
    return pixels


def _lake(pixels, x, y, ripples):
    shore = 0.66
    depth = np.clip((y - shore) / (1 - shore), 0, 1)
    water = _mix(np.full((*x.shape, 3), (206.0, 158, 128)), (38, 66, 98), depth ** 0.6)
    waves = np.sin(np.sqrt(np.clip(y - shore, 0, None)) * 260 + ripples * 5 + 9 * np.sin(x * 9)) * (0.25 + ripples * 0.6)
    water = water * (1 + 0.22 * waves[..., None])
    glitter = np.exp(-((x - 0.27) / (0.03 + 0.12 * depth)) ** 2) * np.clip(waves * 1.6 - 0.1, 0, 1)
    water = _mix(water, (255, 228, 176), glitter * 0.9)
    return pixels + (water - pixels) * np.clip((y - shore) * x.shape[0], 0, 1)[..., None]


def _person(pixels, x, y, skin_grain):
    height, width = x.shape
    body, hair = _mask(_PROFILE, width, height), _mask(_HAIR, width, height)
    light = np.clip(1.12 - (x - 0.56) * 1.6, 0.25, 1.15)
    skin = np.asarray((214.0, 160, 128)) * (light * (1 + 0.05 * skin_grain))[..., None]
    cheek = np.exp(-((x - 0.64) ** 2 + (y - 0.54) ** 2) / 0.003)
    skin = _mix(skin, (206, 118, 100), 0.45 * cheek)
    knitted = 0.82 + 0.18 * np.sin(x * 420) * np.sin(y * 330)
    coat = np.asarray((124.0, 42, 48)) * (knitted * (0.55 + 0.6 * np.clip(1.3 - x, 0, 1)))[..., None]
    collar = np.clip((y - 0.765 - 0.10 * (x - 0.70) ** 2 - 0.02 * (x < 0.66)) * height / 2, 0, 1)
    person = skin + (coat - skin) * collar[..., None]
    for centre, size, colour, strength in (
        ((0.622, 0.420), (0.020, 0.007), (246, 240, 232), 0.85),
        ((0.614, 0.420), (0.008, 0.008), (58, 40, 30), 1.0),
        ((0.621, 0.410), (0.027, 0.003), (52, 32, 26), 0.9),
        ((0.618, 0.384), (0.032, 0.006), (66, 42, 32), 0.85),
        ((0.576, 0.503), (0.006, 0.004), (120, 70, 60), 0.6),
        ((0.580, 0.557), (0.024, 0.003), (150, 64, 62), 0.9),
        ((0.576, 0.572), (0.018, 0.011), (196, 98, 94), 0.55),
        ((0.578, 0.543), (0.018, 0.009), (196, 98, 94), 0.55),
    ):
        share = np.exp(-(((x - centre[0]) / size[0]) ** 2 + ((y - centre[1]) / size[1]) ** 2) ** 2)
        person = _mix(person, colour, strength * share)
    pixels = pixels + (person - pixels) * body[..., None]
    strands = 0.5 + 0.5 * np.sin((np.hypot(x - 0.60, y - 0.62) + 0.006 * skin_grain) * 520)
    sheen = np.exp(-((np.hypot(x - 0.74, y - 0.42) - 0.16) / 0.03) ** 2)
    locks = np.asarray((62.0, 38, 26)) * (0.55 + 0.55 * strands + 1.1 * sheen * strands)[..., None]
    return pixels + (locks - pixels) * hair[..., None]


def _mask(outline, width, height):
    """0..1 inside the outline, its corners rounded by a spline and its edge antialiased."""
    scale = 4
    points = [(px * height * scale, py * height * scale) for px, py in _rounded(outline)]
    mask = Image.new("L", (width * scale, height * scale))
    ImageDraw.Draw(mask).polygon(points, fill=255)
    mask = mask.filter(ImageFilter.GaussianBlur(scale * 0.6)).resize((width, height), Image.BOX)
    return np.asarray(mask) / 255


def _rounded(outline, steps=8):
    """A closed Catmull-Rom spline through the points."""
    points = np.asarray(outline)
    before, after, next_after = (np.roll(points, shift, axis=0) for shift in (1, -1, -2))
    for p0, p1, p2, p3 in zip(before, points, after, next_after):
        for t in np.arange(steps) / steps:
            yield 0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t ** 2 + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3)
