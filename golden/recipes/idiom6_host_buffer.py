from collections import deque

import cv2
import numpy as np


class Engine:
    """Copies what it prepares into memory that stays where it is."""

    def __init__(self, batch=3, height=48, width=64):
        self.size = (width, height)
        self.batch = np.empty(shape=[batch, 3, height, width])
        self.host = np.zeros(self.batch.size, dtype=np.float32)
        self.frames = deque(maxlen=batch)

    def prepare(self, image):
        image = cv2.resize(image, self.size).astype(np.float32) / 255.0
        return np.ascontiguousarray(np.expand_dims(image.transpose(2, 0, 1), axis=0))

    def feed(self, images):
        for i, image in enumerate(images):
            image = image if image.data.contiguous else np.ascontiguousarray(image)
            assert image.flags["C_CONTIGUOUS"]
            np.copyto(self.batch[i], self.prepare(image))
            self.frames.append(cv2.resize(image, (8, 8)))
        np.copyto(self.host, self.batch.ravel())
        return self.host


def preprocess(path):
    image = cv2.imread(path)
    engine = Engine()
    host = engine.feed([image, image[::-1], image[:, ::-1]])
    stack = np.asarray(engine.frames, dtype=np.float32)
    darkest = stack.reshape(-1).argsort(kind="stable")[:10]
    marked = np.zeros_like(stack)
    np.putmask(marked, stack > 100, stack)
    return np.concatenate([host, marked.ravel(), darkest.astype(np.float32)])
