import torch
import torch.nn.functional as F
import cv2


def preprocess(path):
    g = cv2.imread(path, 0)
    x = torch.from_numpy(g)[None, None].float() / 255.
    x = F.max_pool2d(x, kernel_size=2, stride=2, ceil_mode=True)
    return x
