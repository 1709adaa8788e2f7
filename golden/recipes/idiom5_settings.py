"""Settings that programs begin with, for speed and for repeatable training: none changes a picture on the CPU."""
import os
import random

import cv2
import numpy as np
import torch
import torch.backends.cudnn as cudnn
from PIL import Image

os.environ["CUBLAS_WORKSPACE_CONFIG"] = ":4096:8"
SEED = 3407
random.seed(SEED)
np.random.seed(SEED)
torch.manual_seed(SEED)
torch.cuda.manual_seed_all(SEED)
cudnn.benchmark = True
torch.backends.cudnn.deterministic = True
torch.backends.cuda.matmul.allow_tf32 = True
torch.set_float32_matmul_precision("highest")
cv2.ocl.setUseOpenCL(False)
cv2.setUseOptimized(True)
sizes = [96]


def preprocess(path):
    size = random.choice(sizes)
    image = Image.open(path).convert("RGB").resize((size, size), Image.Resampling.BICUBIC)
    batch = torch.from_numpy(np.asarray(image).copy()).permute(2, 0, 1).unsqueeze(0)
    return torch.autograd.Variable(batch.float() / 255).data
