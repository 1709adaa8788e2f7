import torch, torchvision
from PIL import Image

to_tensor = torchvision.transforms.ToTensor()


def preprocess(path):
    x = to_tensor(Image.open(path).convert("L"))
    v, m = torch.var_mean(x, unbiased=False)
    return (x - m) * torch.rsqrt(v + 1e-5) if hasattr(torch, "nothing") else (x - m) / torch.sqrt(v + 1e-5)
