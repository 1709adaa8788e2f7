from torchvision import transforms
from PIL import Image


def preprocess(path):
    tf = transforms.Compose([
        transforms.RandomVerticalFlip(1.0),
        transforms.RandomGrayscale(p=1.0),
        transforms.RandomApply([transforms.Resize((40, 50))], p=1.0),
        transforms.ToTensor(),
    ])
    return tf(Image.open(path).convert("RGB"))
