import math
import numpy as np, torch
from PIL import Image
import torchvision.transforms as transforms
class NormalizePAD(object):
    def __init__(self, max_size, PAD_type='right'):
        self.toTensor = transforms.ToTensor()
        self.max_size = max_size
        self.max_width_half = math.floor(max_size[2] / 2)
        self.PAD_type = PAD_type
    def __call__(self, img):
        img = self.toTensor(img)
        img.sub_(0.5).div_(0.5)
        c, h, w = img.size()
        Pad_img = torch.FloatTensor(*self.max_size).fill_(0)
        Pad_img[:, :, :w] = img
        if self.max_size[2] != w:
            Pad_img[:, :, w:] = img[:, :, w - 1].unsqueeze(2).expand(c, h, self.max_size[2] - w)
        return Pad_img
def contrast_grey(img):
    high = np.percentile(img, 90)
    low = np.percentile(img, 10)
    return (high - low) / np.maximum(10, high + low), high, low
def preprocess(path):
    image = Image.open(path).convert('L')
    imgH, imgW = 32, 300
    transform = NormalizePAD((1, imgH, imgW))
    w, h = image.size
    a = np.array(image)
    contrast, high, low = contrast_grey(a)
    ratio = 200. / np.maximum(10, high - low)
    a = (a - low + 25) * ratio
    a = np.maximum(np.full(a.shape, 0), np.minimum(np.full(a.shape, 255), a)).astype(np.uint8)
    image = Image.fromarray(a, 'L')
    ratio = w / float(h)
    if math.ceil(imgH * ratio) > imgW:
        resized_w = imgW
    else:
        resized_w = math.ceil(imgH * ratio)
    resized = image.resize((resized_w, imgH), Image.BICUBIC)
    tensors = [transform(resized)]
    return torch.cat([t.unsqueeze(0) for t in tensors], 0)
