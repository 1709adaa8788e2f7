import json
from functools import partial, reduce

import numpy as np
from PIL import Image

CONFIG = json.loads("""
{
  "do_convert_rgb": null,
  "do_normalize": true,
  "do_rescale": true,
  "do_resize": true,
  "image_mean": [0.5, 0.5, 0.5],
  "image_std": [0.5, 0.5, 0.5],
  "image_processor_type": "SiglipImageProcessor",
  "resample": 3,
  "rescale_factor": 0.00392156862745098,
  "size": {"height": 96, "width": 96}
}
""")


def resize(image, *, size, resample):
    return image.resize((size["width"], size["height"]), resample=resample)


def rescale(array, scale):
    return array.astype(np.float64) * scale


def normalize(array, mean, std):
    mean = np.asarray(mean, dtype=array.dtype)
    std = np.asarray(std, dtype=array.dtype)
    return (array - mean) / std


def compose(*fns):
    return reduce(lambda f, g: lambda x: g(f(x)), fns)


def preprocess(path):
    cfg = CONFIG
    steps = [lambda im: im if cfg["do_convert_rgb"] is False else im.convert("RGB")]
    if cfg.get("do_resize"):
        steps.append(partial(resize, size=cfg["size"], resample=cfg["resample"]))
    steps.append(np.array)
    if cfg.get("do_rescale"):
        steps.append(partial(rescale, scale=cfg["rescale_factor"]))
    steps.append(lambda a: a.astype("float32"))
    if cfg.get("do_normalize"):
        steps.append(partial(normalize, mean=cfg["image_mean"], std=cfg["image_std"]))
    pixel_values = compose(*steps)(Image.open(path))
    return pixel_values.transpose(2, 0, 1)[np.newaxis, ...]
