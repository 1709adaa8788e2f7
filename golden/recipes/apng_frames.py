# Every frame of a file as Pillow composes it, looked at on the way or sought at once.
import numpy as np
from PIL import Image, ImageSequence


def preprocess(path):
    image = Image.open(path)
    parts = [np.array([image.n_frames, int(image.is_animated), *image.size])]
    for frame in ImageSequence.Iterator(image):
        parts += [np.array([*frame.size, frame.tell()]), np.asarray(frame).reshape(-1).astype(np.int64)]
    for index in range(image.tell(), -1, -2):
        sought = Image.open(path)
        sought.seek(index)
        parts.append(np.asarray(sought).reshape(-1).astype(np.int64))
        if sought.mode == "P":
            parts.append(np.asarray(sought.convert("RGBA")).reshape(-1).astype(np.int64))
    return np.concatenate(parts)
