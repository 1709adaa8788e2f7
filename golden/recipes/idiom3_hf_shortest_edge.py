import math
import numpy as np
from PIL import Image


def get_resize_output_image_size(image, size, default_to_square=True, max_size=None):
    if isinstance(size, (tuple, list)):
        if len(size) == 2:
            return tuple(size)
        elif len(size) == 1:
            size = size[0]
        else:
            raise ValueError("size must have 1 or 2 elements if it is a list or tuple")
    if default_to_square:
        return (size, size)
    height, width = image.shape[:2]
    short, long = (width, height) if width <= height else (height, width)
    requested_new_short = size
    new_short, new_long = requested_new_short, int(requested_new_short * long / short)
    if max_size is not None:
        if max_size <= requested_new_short:
            raise ValueError(f"max_size = {max_size} must be strictly greater than the requested size {size}")
        if new_long > max_size:
            new_short, new_long = int(max_size * new_short / new_long), max_size
    return (new_long, new_short) if width <= height else (new_short, new_long)


def to_pil_image(image, do_rescale=None):
    if isinstance(image, Image.Image):
        return image
    image = np.squeeze(image, axis=-1) if image.shape[-1] == 1 else image
    if do_rescale is None:
        do_rescale = image.dtype not in (np.uint8,)
    if do_rescale:
        image = image * 255
    image = image.astype(np.uint8)
    return Image.fromarray(image)


def resize(image, size, resample=Image.Resampling.BICUBIC):
    h, w = size
    resized = np.array(to_pil_image(image).resize((w, h), resample=resample))
    resized = np.expand_dims(resized, axis=-1) if resized.ndim == 2 else resized
    return resized


def preprocess(path):
    image = np.array(Image.open(path).convert("RGB"))
    out_size = get_resize_output_image_size(image, [60], default_to_square=False, max_size=75)
    a = resize(image, out_size)
    gray = resize(image[..., :1], out_size)
    f = resize(image.astype(np.float32) / 255, out_size)
    both = np.concatenate((a, gray, f), axis=2)
    both = both * np.float32(1 / 255)
    pad_h, pad_w = (math.ceil(d / 32) * 32 - d for d in both.shape[:2])
    both = np.pad(both, ((0, pad_h), (0, pad_w), (0, 0)), mode="symmetric")
    mask = np.zeros(both.shape[:2], dtype=np.int64)
    mask[: a.shape[0], : a.shape[1]] = 1
    return np.moveaxis(np.dstack([both, mask]), -1, 0)
