from collections import deque

import cv2
import numpy as np
import torch


class Frames:
    """The last frames, the newest at the end."""

    __slots__ = ("count", "frames")

    def __init__(self, count=4):
        self.count = count
        self.frames = deque([], maxlen=count)

    def reset(self, frame):
        for _ in range(self.count):
            self.frames.append(frame)
        return self

    def push(self, frame):
        self.frames.append(frame)
        return self


def small_gray(frame, width=60, height=60):
    return cv2.resize(cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY), (width, height), interpolation=cv2.INTER_AREA)


def every_nth(video, count, dim=-3):
    last = video.shape[dim] - 1
    places = torch.clamp(torch.linspace(0, last, count), 0, last).long()
    return torch.index_select(video, dim, places)


def by_shorter_side(video, side):
    _, _, height, width = video.shape
    size = (int((float(height) / width) * side), side) if width < height else (side, int((float(width) / height) * side))
    return torch.nn.functional.interpolate(video, size=size, mode="bilinear", align_corners=False)


def preprocess(path):
    rgb = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    moving = [np.roll(rgb, shift, axis=1) for shift in range(0, 12, 2)]
    kept = Frames(4).reset(small_gray(moving[0]))
    for frame in moving[1:]:
        kept.push(small_gray(frame))
    stack = np.asarray(kept.frames, dtype=np.float32) / 255.0
    video = torch.from_numpy(np.stack(moving)).permute(3, 0, 1, 2).float()
    video = by_shorter_side(every_nth(video, 4) / 255.0, 40)
    height, width = video.shape[-2:]
    video = video[..., (height - 40) // 2:(height - 40) // 2 + 40, (width - 40) // 2:(width - 40) // 2 + 40]
    mean, std = torch.tensor([0.45] * 3)[:, None, None, None], torch.tensor([0.225] * 3)[:, None, None, None]
    changes = np.abs(np.diff(stack, axis=0))
    return torch.cat([torch.from_numpy(stack).flatten(), ((video - mean) / std).flatten(), torch.from_numpy(changes).flatten()])
