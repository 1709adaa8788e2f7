# Bands taken apart, mapped, and put together again.
import numpy as np
from PIL import Image


def preprocess(path):
    image = Image.open(path).convert('RGB')
    red, green, blue = image.split()
    dark = image.point(lambda i: i * 0.6 + 10)
    overlay = Image.merge('RGBA', (blue, red, green, image.convert('L').point(lambda i: 255 if i > 90 else i)))
    background = dark.convert('RGBA')
    background.putalpha(200)
    mixed = Image.alpha_composite(background, overlay)
    half = Image.blend(image, mixed.convert('RGB'), 0.35)
    inks = Image.merge('CMYK', [half.getchannel(0), half.getchannel('G'), half.getchannel(2), red.point(lambda i: i // 3)])
    level = mixed.convert('RGBa').getchannel('a').convert('I').point(lambda i: i * 3 - 100).convert('L')
    bands = [inks.convert('RGB'), mixed.convert('LA').convert('RGB'), Image.merge('HSV', (level, green, blue)).convert('RGB')]
    mixed.alpha_composite(overlay.crop((0, 0, max(1, image.width // 2), image.height)), (image.width // 4, 1))
    bands.append(Image.composite(mixed.convert('RGB'), image, level))
    return np.stack([np.asarray(band) for band in bands])
