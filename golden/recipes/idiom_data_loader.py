import numpy as np
from PIL import Image
from torchvision import transforms
import torch


class ImageDataset(torch.utils.data.Dataset):
    def __init__(self, paths, transform=None):
        self.paths = paths
        self.transform = transform
    def __len__(self):
        return len(self.paths)
    def __getitem__(self, idx):
        img = Image.open(self.paths[idx]).convert("RGB")
        return self.transform(img) if self.transform else img


def preprocess(path):
    ds = ImageDataset([path, path], transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()]))
    loader = torch.utils.data.DataLoader(ds, batch_size=2, shuffle=False)
    return next(iter(loader))
