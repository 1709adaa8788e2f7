import numpy as np
import torch
from PIL import Image


def preprocess(path):
    t = torch.from_numpy(np.array(Image.open(path).convert("L").resize((40, 30)))).float()
    parts = []
    for k in (1, 3, 10, 17, 30):
        for largest in (True, False):
            values, indices = torch.topk(t.flatten() // 16, k, largest=largest)
            parts += [values, indices.float()]
            rows = (t // 32).topk(k, dim=0, largest=largest, sorted=False)
            parts += [rows.values.flatten(), rows.indices.float().flatten()]
    score = torch.tensor([1.0, 3.0, 2.0, 3.0])
    parts += [score.topk(2).indices.float()]
    return torch.cat(parts).numpy()
