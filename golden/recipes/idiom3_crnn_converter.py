import torch
import torchvision.transforms as transforms
from PIL import Image
import collections


class resizeNormalize(object):

    def __init__(self, size, interpolation=Image.BILINEAR):
        self.size = size
        self.interpolation = interpolation
        self.toTensor = transforms.ToTensor()

    def __call__(self, img):
        img = img.resize(self.size, self.interpolation)
        img = self.toTensor(img)
        img.sub_(0.5).div_(0.5)
        return img


class strLabelConverter(object):
    def __init__(self, alphabet, ignore_case=True):
        self._ignore_case = ignore_case
        if self._ignore_case:
            alphabet = alphabet.lower()
        self.alphabet = alphabet + '-'
        self.dict = {}
        for i, char in enumerate(alphabet):
            self.dict[char] = i + 1

    def encode(self, text):
        if isinstance(text, str):
            text = [self.dict[char.lower() if self._ignore_case else char] for char in text]
            length = [len(text)]
        elif isinstance(text, collections.abc.Iterable):
            length = [len(s) for s in text]
            text = ''.join(text)
            text, _ = self.encode(text)
        return (torch.IntTensor(text), torch.IntTensor(length))


def preprocess(path):
    converter = strLabelConverter('0123456789abcdefghijklmnopqrstuvwxyz')
    codes, lengths = converter.encode(['Ab3', 'z'])
    transformer = resizeNormalize((100, 32))
    image = Image.open(path).convert('L')
    image = transformer(image)
    image = image.view(1, *image.size())
    image[0, 0, 0, :codes.numel()] = codes.float() / lengths.sum()
    return image
