import cv2, torch
import numpy as np
def tta(x):
    yield x
    yield x[:, ::-1]
    for k in (1, 3):
        yield np.rot90(x, k)
def preprocess(path):
    img = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    img = cv2.resize(img, (96, 96), interpolation=cv2.INTER_CUBIC)
    batch = np.stack([np.ascontiguousarray(a) for a in tta(img)], axis=0)
    t = torch.tensor(batch.transpose(0, 3, 1, 2), dtype=torch.float32).div(255)
    t = (t - torch.tensor([0.5] * 3).view(1, 3, 1, 1)) / 0.5
    return torch.cat([t, t.flip(3)], dim=0)
