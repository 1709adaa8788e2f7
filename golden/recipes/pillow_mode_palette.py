# Indices of a palette, with transparency of every kind.
import numpy as np
from PIL import Image


def preprocess(path):
    gray = Image.open(path).convert('L')
    web = Image.open(path).convert('RGB').convert('P')
    values = [np.asarray(web), np.asarray(web.convert('L'))]
    for count, transparency in [(256, 90), (256, bytes(range(0, 200, 2))), (40, 7), (16, bytes([0, 255, 128]))]:
        image = gray.copy()
        image.putpalette([(i * 91 + i // 5) % 256 for i in range(3 * count)])
        image.info['transparency'] = transparency
        for mode in ['RGBA', 'LA', 'RGB', 'L']:
            values.append(np.asarray(image.convert(mode)))
        values.append(np.asarray(image.convert('RGB').convert('RGBA')))
    gray.info['transparency'] = 128
    values.append(np.asarray(gray.convert('RGBA')))
    values.append(np.asarray(gray.convert('RGB').convert('RGBA')))
    return np.concatenate([value.reshape(-1) for value in values])
