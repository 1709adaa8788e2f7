import numpy as np
from PIL import ExifTags, Image


def flatten(value):
    """Any value of a tag as numbers."""
    if isinstance(value, str):
        return [float(ord(letter)) for letter in value]
    if isinstance(value, bytes):
        return [float(byte) for byte in value]
    if isinstance(value, tuple):
        return [number for part in value for number in flatten(part)]
    return [-1.0 if value != value else float(value)]


def describe(tags):
    numbers = []
    for tag in sorted(tags.keys()):
        values = flatten(tags[tag])
        numbers += [float(tag), float(len(values))] + values
    return numbers


def preprocess(path):
    exif = Image.open(path).getexif()
    numbers = describe(dict(exif))
    for directory in (0x8769, ExifTags.IFD.GPSInfo, -1):
        numbers += [-2.0] + describe(exif.get_ifd(directory))
    photo = exif.get_ifd(0x8769)
    if 0xA005 in photo:
        numbers += [-3.0] + describe(exif.get_ifd(0xA005))
    place = {ExifTags.GPSTAGS.get(tag, tag): value for tag, value in exif.get_ifd(0x8825).items()}
    numbers += [float("GPSLatitude" in place)]
    return np.array(numbers)
