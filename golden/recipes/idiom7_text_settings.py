import json
import re
from types import SimpleNamespace
import cv2
import numpy as np

CONFIG = """
# preprocessing of the exported model
size: 120x88      # w x h
mean: [0.485, 0.456, 0.406]
std: [0.229, 0.224, 0.225]
swap_rb: true
interpolation: cubic
layout: nchw
dtype: float16
"""


def parse(text):
    cfg = {}
    for line in text.splitlines():
        line = re.sub(r"#.*$", "", line).strip()
        if not line:
            continue
        key, _, value = line.partition(":")
        value = value.strip()
        if m := re.fullmatch(r"(\d+)x(\d+)", value):
            cfg[key] = tuple(map(int, m.groups()))
        else:
            try:
                cfg[key] = json.loads(value)
            except json.JSONDecodeError:
                cfg[key] = value
    return SimpleNamespace(**cfg)


cfg = parse(CONFIG)


def preprocess(path):
    img = cv2.imread(path)
    img = cv2.resize(img, cfg.size, interpolation=getattr(cv2, f"INTER_{cfg.interpolation.upper()}"))
    if cfg.swap_rb:
        img = img[:, :, (2, 1, 0)]
    mean, std = (np.asarray(v, np.float32) for v in (cfg.mean, cfg.std))
    x = (img / np.float32(255) - mean) / std
    order = [dict(h=0, w=1, c=2)[k] for k in cfg.layout if k != "n"]
    return x.transpose(order)[np.newaxis].astype(getattr(np, cfg.dtype))
