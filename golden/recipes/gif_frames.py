# Every frame of a file as Pillow composes it, and the first one again.
import numpy as np
from PIL import Image, ImageSequence

MODES = {"P": 1, "L": 2, "RGB": 3, "RGBA": 4}


def preprocess(path):
    image = Image.open(path)
    parts = [np.array([image.n_frames, int(image.is_animated)])]
    for frame in ImageSequence.Iterator(image):
        parts.append(np.array([*frame.size, frame.tell(), MODES[frame.mode]]))
        parts += [np.asarray(frame).reshape(-1).astype(np.int64), np.asarray(frame.convert("RGBA")).reshape(-1).astype(np.int64)]
    image.seek(0)
    return np.concatenate(parts + [np.asarray(image.convert("RGB")).reshape(-1).astype(np.int64)])
