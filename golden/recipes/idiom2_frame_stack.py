import numpy as np
import cv2
from collections import deque


class FrameStack:
    def __init__(self, k):
        self.k = k
        self.frames = deque([], maxlen=k)

    def reset(self, f):
        for _ in range(self.k):
            self.frames.append(f)
        return self._ob()

    def step(self, f):
        self.frames.append(f)
        return self._ob()

    def _ob(self):
        assert len(self.frames) == self.k
        return np.concatenate([f[..., None] for f in self.frames], axis=-1)


def warp(frame):
    frame = cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY)
    return cv2.resize(frame, (84, 84), interpolation=cv2.INTER_AREA)


def preprocess(path):
    img = cv2.imread(path)
    st = FrameStack(4)
    st.reset(warp(img))
    st.step(warp(img[::-1]))
    ob = st.step(warp(np.roll(img, 5, axis=1)))
    return np.array(ob).astype(np.float32) / 255.0
