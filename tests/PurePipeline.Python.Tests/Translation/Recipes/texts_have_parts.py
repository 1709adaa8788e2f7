import hashlib
import os
import re

import numpy as np
from PIL import Image


def preprocess(path):
    name = os.path.basename(path)
    stem = name.rsplit(".", 1)[0]
    numbers = [int(n) for n in re.findall(r"\d+", stem)]
    text = stem[:3] + name[-4:] + re.sub(r"[-_]+", "+", stem) + stem[0] + stem[-1] + stem[1:-1]
    words = re.split(r"[-.]", name)
    digest = hashlib.sha1(text.encode("utf-8"))
    digest.update(b"end")
    seed = int(hashlib.md5(name.encode()).hexdigest(), 16) % 1000
    image = Image.open(path).convert("L")
    raw = np.frombuffer(image.tobytes(), np.uint8)
    return np.concatenate([np.array(numbers), [seed, len(words), round(image.width / 7, 2)], np.frombuffer(digest.digest(), np.uint8), np.frombuffer(text.encode(), np.uint8), raw[:9]])
