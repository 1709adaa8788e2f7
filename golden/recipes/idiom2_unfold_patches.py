import torch
from PIL import Image
from torchvision import transforms

P = 16


def preprocess(path):
    img = Image.open(path).convert("RGB")
    x = transforms.Compose([
        transforms.Resize((64, 64)),
        transforms.ToTensor(),
        transforms.Normalize([0.5] * 3, [0.5] * 3),
    ])(img)
    patches = x.unfold(1, P, P).unfold(2, P, P)
    patches = patches.permute(1, 2, 0, 3, 4).reshape(-1, 3 * P * P)
    return patches
