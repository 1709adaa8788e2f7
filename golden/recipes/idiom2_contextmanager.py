from contextlib import contextmanager
import numpy as np
import cv2
import time


@contextmanager
def timer(name):
    t = time.perf_counter()
    yield lambda: name.upper()
    print(f"[{name}] done in {time.perf_counter() - t:.3f}s")


def preprocess(path):
    with timer("load") as label:
        img = cv2.imread(path)
        n = len(label())
    with timer("resize"):
        img = cv2.resize(img, (n * 8, 24))
    return np.ascontiguousarray(img[:, :, ::-1])
