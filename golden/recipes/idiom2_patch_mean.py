import torch
import torch.nn.functional as F
from PIL import Image
from torchvision import transforms as T

tf = T.Compose([T.Resize(64), T.CenterCrop(64), T.ToTensor()])


def preprocess(path):
    x = tf(Image.open(path).convert("RGB")).unsqueeze(0)
    pooled = F.adaptive_avg_pool2d(x, 1)
    return x - pooled
