from collections import namedtuple, OrderedDict, defaultdict, Counter, deque
from typing import NamedTuple
import numpy as np
import cv2


class Box(NamedTuple):
    x: int
    y: int
    w: int = 10
    h: int = 12

    @property
    def slices(self):
        return slice(self.y, self.y + self.h), slice(self.x, self.x + self.w)


Pad = namedtuple("Pad", "t b l r")


def preprocess(path):
    img = cv2.imread(path)
    img = cv2.resize(img, (40, 40))
    b = Box(3, 4)
    b2 = b._replace(x=9)
    p = Pad(1, 2, *(3, 4))
    crops = [img[q.slices] for q in (b, b2)]
    t, *rest = p
    history = deque(maxlen=2)
    for c in crops + crops:
        history.append(c)
    out = np.stack(list(history))
    return np.pad(out, ((0, 0), (p.t, p.b), (p.l, p.r), (0, 0)))
