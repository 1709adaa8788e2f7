import numbers
import cv2
import numpy as np

interp_codes = {k: getattr(cv2, "INTER_" + k.upper()) for k in ("nearest", "bilinear", "bicubic", "area", "lanczos") if hasattr(cv2, "INTER_" + k.upper())}
interp_codes.setdefault("bilinear", cv2.INTER_LINEAR)
interp_codes.setdefault("lanczos", cv2.INTER_LANCZOS4)


def _scale_size(size, scale):
    if isinstance(scale, (float, int)):
        scale = (scale, scale)
    w, h = size
    return int(w * float(scale[0]) + 0.5), int(h * float(scale[1]) + 0.5)


def rescale_size(old_size, scale, return_scale=False):
    w, h = old_size
    if isinstance(scale, (float, int)):
        if scale <= 0:
            raise ValueError(f"Invalid scale {scale}, must be positive.")
        scale_factor = scale
    elif isinstance(scale, tuple):
        max_long_edge = max(scale)
        max_short_edge = min(scale)
        scale_factor = min(max_long_edge / max(h, w), max_short_edge / min(h, w))
    else:
        raise TypeError(f"Scale must be a number or tuple of int, but got {type(scale)}")
    new_size = _scale_size((w, h), scale_factor)
    return (new_size, scale_factor) if return_scale else new_size


def imnormalize_(img, mean, std, to_rgb=True):
    assert img.dtype != np.uint8
    mean = np.float64(mean.reshape(1, -1))
    stdinv = 1 / np.float64(std.reshape(1, -1))
    if to_rgb:
        cv2.cvtColor(img, cv2.COLOR_BGR2RGB, img)
    cv2.subtract(img, mean, img)
    cv2.multiply(img, stdinv, img)
    return img


def impad(img, *, shape=None, padding=None, pad_val=0, padding_mode="constant"):
    assert (shape is not None) ^ (padding is not None)
    if shape is not None:
        width = max(shape[1] - img.shape[1], 0)
        height = max(shape[0] - img.shape[0], 0)
        padding = (0, 0, width, height)
    if isinstance(padding, numbers.Number):
        padding = (padding,) * 4
    border = dict(constant=cv2.BORDER_CONSTANT, edge=cv2.BORDER_REPLICATE, reflect=cv2.BORDER_REFLECT_101, symmetric=cv2.BORDER_REFLECT)
    return cv2.copyMakeBorder(img, padding[1], padding[3], padding[0], padding[2], border[padding_mode], value=pad_val)


def impad_to_multiple(img, divisor, pad_val=0):
    pad_h = int(np.ceil(img.shape[0] / divisor)) * divisor
    pad_w = int(np.ceil(img.shape[1] / divisor)) * divisor
    return impad(img, shape=(pad_h, pad_w), pad_val=pad_val)


def preprocess(path):
    img = cv2.imread(path)
    size, factor = rescale_size(img.shape[1::-1], (200, 120), return_scale=True)
    img = cv2.resize(img, size, dst=None, interpolation=interp_codes["bilinear"])
    img = imnormalize_(img.copy().astype(np.float32), np.array([123.675, 116.28, 103.53], dtype=np.float32), np.array([58.395, 57.12, 57.375], dtype=np.float32))
    img = impad_to_multiple(impad(img, padding=(2, 4, 1, 3), padding_mode="reflect"), 32)
    return np.ascontiguousarray(img.transpose(2, 0, 1))[None]
