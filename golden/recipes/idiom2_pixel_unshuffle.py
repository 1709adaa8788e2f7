import torch
import torch.nn.functional as F
import cv2
import numpy as np


def preprocess(path):
    img = cv2.imread(path)
    h, w = img.shape[:2]
    h2, w2 = max(h - h % 2, 2), max(w - w % 2, 2)
    img = cv2.resize(img, (w2, h2))
    x = torch.from_numpy(img.astype(np.float32) / 255).permute(2, 0, 1).unsqueeze(0)
    return F.pixel_unshuffle(x, 2)
