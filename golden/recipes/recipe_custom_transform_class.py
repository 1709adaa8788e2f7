import numpy as np
import torch
from PIL import Image
import torchvision
from torchvision import transforms
class SquarePad:
    def __call__(self, image):
        w, h = image.size
        max_wh = np.max([w, h])
        hp = int((max_wh - w) / 2)
        vp = int((max_wh - h) / 2)
        padding = (hp, vp, hp, vp)
        return torchvision.transforms.functional.pad(image, padding, 0, "constant")
class ToBGR(object):
    def __call__(self, t):
        return t[[2, 1, 0], ...]
    def __repr__(self):
        return self.__class__.__name__ + "()"
class Normalize(torch.nn.Module):
    def __init__(self, mean, std, inplace=False):
        super(Normalize, self).__init__()
        self.mean, self.std = mean, std
    def forward(self, tensor):
        mean = torch.as_tensor(self.mean, dtype=tensor.dtype, device=tensor.device)
        std = torch.as_tensor(self.std, dtype=tensor.dtype, device=tensor.device)
        if mean.ndim == 1:
            mean = mean.view(-1, 1, 1)
            std = std.view(-1, 1, 1)
        return tensor.sub_(mean).div_(std)
data_transforms = {
    "val": transforms.Compose([SquarePad(), transforms.Resize((128, 128)), transforms.ToTensor(), ToBGR(), Normalize([0.5, 0.4, 0.3], [0.2, 0.3, 0.4])]),
}
def preprocess(path):
    with open(path, "rb") as f:
        img = Image.open(f)
        img = img.convert("RGB")
    x = data_transforms["val"](img)
    x = torch.unsqueeze(x, 0)
    with torch.no_grad():
        x = x.to("cpu", dtype=torch.float32, non_blocking=True)
    return x.detach().cpu().numpy()
