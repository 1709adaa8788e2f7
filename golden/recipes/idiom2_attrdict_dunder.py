import numpy as np
from PIL import Image


class Config(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


def build(**kw):
    cfg = Config(size=32, mean=[0.5] * 3)
    cfg.update(kw)
    return cfg


def preprocess(path):
    cfg = build(std=(0.25, 0.25, 0.25), flip=True)
    cfg.size += 8
    assert "flip" in cfg and cfg.get("nope", 3) == 3 and len(cfg) == 4
    img = Image.open(path).convert("RGB").resize((cfg.size, cfg["size"]))
    x = np.asarray(img, np.float32) / 255
    if cfg.flip:
        x = x[:, ::-1]
    opts = {**cfg, "a": 1}
    for k, v in cfg.items():
        opts[k] = v
    return (x - np.float32(opts["mean"])) / np.float32(cfg.std)
