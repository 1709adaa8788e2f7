import torch
from PIL import Image
from torchvision import transforms

data_transforms = {
    'train': transforms.Compose([
        transforms.RandomResizedCrop(64),
        transforms.RandomHorizontalFlip(),
        transforms.ToTensor(),
        transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
    ]),
    'val': transforms.Compose([
        transforms.Resize(72),
        transforms.CenterCrop(64),
        transforms.ToTensor(),
        transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
    ]),
}
phase = 'val'
model_training = {x: x == 'train' for x in ['train', 'val']}


def preprocess(path):
    img = Image.open(path).convert('RGB')
    x = data_transforms[phase](img)
    x = x.unsqueeze(0)
    with torch.set_grad_enabled(model_training[phase]):
        out = x.sum(dim=1, keepdim=True)
    return torch.cat([x, out], 1)
