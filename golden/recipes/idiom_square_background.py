import numpy as np
from PIL import Image


def expand2square(pil_img, background_color):
    width, height = pil_img.size
    if width == height:
        return pil_img
    elif width > height:
        result = Image.new(pil_img.mode, (width, width), background_color)
        result.paste(pil_img, (0, (width - height) // 2))
        return result
    else:
        result = Image.new(pil_img.mode, (height, height), background_color)
        result.paste(pil_img, ((height - width) // 2, 0))
        return result


image_mean = [0.48145466, 0.4578275, 0.40821073]


def preprocess(path):
    image = Image.open(path).convert('RGB')
    image = expand2square(image, tuple(int(x * 255) for x in image_mean))
    image = image.resize((336, 336), resample=Image.Resampling.BICUBIC)
    return np.array(image)
