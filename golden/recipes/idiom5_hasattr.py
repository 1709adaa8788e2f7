import cv2
import numpy as np
import PIL
import torch
from PIL import Image
from torchvision import transforms


def preprocess(path):
    im = Image.open(path)
    a = np.asarray(im)
    t = torch.from_numpy(np.array(im))
    resample = Image.Resampling.BICUBIC if hasattr(Image, "Resampling") else Image.BICUBIC
    bool_type = np.bool_ if hasattr(np, "bool_") else bool
    found = [
        hasattr(im, name) for name in ("foobar", "shape", "convert", "filename", "fp", "quantization", "layers", "text", "tile", "is_animated", "_getexif", "getexif", "__array_interface__", "get_format_mimetype")
    ] + [hasattr(a, name) for name in ("cpu", "numpy", "detach", "ndim", "itemset", "newbyteorder", "__array__", "__len__", "strides", "device")] + [
        hasattr(t, name) for name in ("cpu", "numpy", "requires_grad", "is_cuda", "nbytes", "untyped_storage", "size", "foo")] + [
        hasattr(np, name) for name in ("trapz", "float_", "int", "longdouble", "nonono")] + [hasattr(torch, name) for name in ("compile", "vmap", "nothing", "bucketize")] + [
        hasattr(5, "item"), hasattr(np.float32(1), "item"), hasattr("x", "read"), hasattr([], "append"), hasattr({}, "keys"), hasattr((), "__len__"),
        hasattr(transforms, "InterpolationMode"), hasattr(transforms, "AugMix"), hasattr(Image, "ANTIALIAS"), getattr(a, "detach", None) is None, getattr(im, "app2", 3) == 3]
    size = (8, 8) if getattr(Image, "ANTIALIAS", None) is None else (9, 9)
    return np.concatenate([np.array(found, dtype=bool_type), np.asarray(im.convert("L").resize(size, resample)).ravel()])
