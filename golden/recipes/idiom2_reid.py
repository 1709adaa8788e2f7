import torchvision.transforms as T
from PIL import Image
import torch


class FeatureTransform:
    def __init__(self, size=(64, 32), flip=True):
        self.t = T.Compose([T.Resize(size, interpolation=3), T.ToTensor(), T.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])
        self.flip = flip

    def fliplr(self, img):
        inv_idx = torch.arange(img.size(3) - 1, -1, -1).long()
        return img.index_select(3, inv_idx)

    def __call__(self, path):
        x = self.t(Image.open(path).convert("RGB")).unsqueeze(0)
        return torch.cat((x, self.fliplr(x))) if self.flip else x


def preprocess(path):
    return FeatureTransform()(path)
