import math

import cv2
import torch


def preprocess(path):
    img = cv2.imread(path)
    height, width, channels = img.shape
    scale = 0.6
    sw, sh = math.ceil(width * scale), math.ceil(height * scale)
    img = cv2.resize(img, (sw, sh), interpolation=cv2.INTER_LINEAR)
    # preprocess it
    return torch.from_numpy(img).permute(2, 0, 1).unsqueeze(0).float().sub(127.5).mul(0.0078125)
