from itertools import product
from math import ceil

import cv2
import numpy as np
import torch

SETTINGS = {"min_sizes": [[16, 32], [64, 128]], "steps": [8, 16], "clip": True}


class Priors:
    """Boxes of two sizes around each cell of each level, as shares of the picture."""

    def __init__(self, settings, size):
        self.min_sizes, self.steps, self.clip, self.size = settings["min_sizes"], settings["steps"], settings["clip"], size
        self.levels = [[ceil(side / step) for side in size] for step in self.steps]

    def boxes(self):
        found = []
        for level, (rows, columns) in enumerate(self.levels):
            for row, column in product(range(rows), range(columns)):
                for size in self.min_sizes[level]:
                    x, y = (column + 0.5) * self.steps[level] / self.size[1], (row + 0.5) * self.steps[level] / self.size[0]
                    found += [x, y, size / self.size[1], size / self.size[0]]
        output = torch.Tensor(found).view(-1, 4)
        if self.clip:
            output.clamp_(max=1, min=0)
        return output


def preprocess(path):
    image = np.float32(cv2.imread(path, cv2.IMREAD_COLOR))
    shortest, longest = np.min(image.shape[0:2]), np.max(image.shape[0:2])
    factor = 90.0 / float(shortest)
    if np.round(factor * longest) > 130:
        factor = 130.0 / float(longest)
    if factor != 1:
        image = cv2.resize(image, None, None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR)
    height, width, _ = image.shape
    scale = torch.Tensor([width, height, width, height])
    image -= (104, 117, 123)
    tensor = torch.from_numpy(image.transpose(2, 0, 1)).unsqueeze(0)
    priors = Priors(SETTINGS, (height, width)).boxes()
    corners = torch.cat((priors[:, :2] - priors[:, 2:] / 2, priors[:, :2] + priors[:, 2:] / 2), 1) * scale
    return torch.cat([tensor.flatten(), corners.flatten()])
