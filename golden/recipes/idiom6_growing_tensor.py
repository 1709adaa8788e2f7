import torch
import torchvision.transforms as transforms
from PIL import Image


class Crops(torch.utils.data.Dataset):
    def __init__(self, names, transform):
        self.names, self.transform = names, transform

    def __len__(self):
        return len(self.names)

    def __getitem__(self, index):
        return self.transform(Image.open(self.names[index]).convert("RGB")), torch.FloatTensor([index] * 3)


def preprocess(path):
    crops = transforms.Compose([
        transforms.Resize(72),
        transforms.TenCrop(64),
        transforms.Lambda(lambda parts: torch.stack([transforms.ToTensor()(part) for part in parts])),
    ])
    loader = torch.utils.data.DataLoader(Crops([path, path], crops), batch_size=1, shuffle=False)
    inputs, labels = torch.FloatTensor(), torch.FloatTensor()
    for parts, label in loader:
        inputs = torch.cat((inputs, parts.view(-1, *parts.size()[2:])), 0)
        labels = torch.cat((labels, label), 0)
    size = torch.tensor(inputs.shape[-2:])
    return torch.cat([inputs.ravel(), labels.ravel(), (size.prod() + size.unsqueeze(0).prod(dim=1)).float()])
