import cv2
import torch


def preprocess(path):
    img = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    t = torch.from_numpy(img).permute(2, 0, 1).float().div(255.0)
    s, m = torch.std_mean(t, dim=[1, 2], keepdim=True)
    return (t - m) / s.clamp(min=1e-5)
