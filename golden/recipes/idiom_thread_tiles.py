import cv2
import numpy as np
from concurrent.futures import ThreadPoolExecutor


def tile(args):
    img, y, x = args
    return cv2.resize(img[y:y + 100, x:x + 100], (50, 50))


def preprocess(path):
    img = cv2.imread(path)
    jobs = [(img, y, x) for y in (0, 50, 100) for x in (0, 50, 100)]
    with ThreadPoolExecutor(max_workers=4) as ex:
        out = list(ex.map(tile, jobs))
    return np.asarray(out)
