import numpy as np
import cv2
from collections import namedtuple, defaultdict, Counter
import json
import re
import string
Config = namedtuple("Config", ["w", "h", "mean"])
cfgs = defaultdict(list)
cfgs["a"].append(Config(64, 48, [1.0, 2.0, 3.0]))
cfg = json.loads('{"w": 96, "h": 64, "norm": {"mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25]}}')


def preprocess(path):
    x = cv2.resize(cv2.imread(path), (cfg["w"], cfg["h"]))
    x = x.astype(np.float32) / 255.
    x = (x - cfg["norm"]["mean"]) / cfg["norm"]["std"]
    return x - np.array(cfgs["a"][0].mean)
