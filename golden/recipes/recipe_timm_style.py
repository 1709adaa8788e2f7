import math
import torch
from torchvision import transforms
from torchvision.transforms import functional as F
from PIL import Image
IMAGENET_DEFAULT_MEAN = (0.485, 0.456, 0.406)
IMAGENET_DEFAULT_STD = (0.229, 0.224, 0.225)
def str_to_interp_mode(s):
    return {"bicubic": F.InterpolationMode.BICUBIC, "bilinear": F.InterpolationMode.BILINEAR}[s]
class MaybeToTensor(transforms.ToTensor):
    def __call__(self, pic) -> torch.Tensor:
        if isinstance(pic, torch.Tensor):
            return pic
        return F.to_tensor(pic)
def transforms_imagenet_eval(img_size=224, crop_pct=0.95, interpolation="bicubic", mean=IMAGENET_DEFAULT_MEAN, std=IMAGENET_DEFAULT_STD):
    if isinstance(img_size, (tuple, list)):
        assert len(img_size) == 2
        scale_size = tuple([math.floor(x / crop_pct) for x in img_size])
    else:
        scale_size = math.floor(img_size / crop_pct)
        scale_size = (scale_size, scale_size)
    tfl = []
    if scale_size[0] == scale_size[1]:
        tfl += [transforms.Resize(scale_size[0], interpolation=str_to_interp_mode(interpolation))]
    tfl += [transforms.CenterCrop(img_size)]
    tfl += [MaybeToTensor(), transforms.Normalize(mean=torch.tensor(mean), std=torch.tensor(std))]
    return transforms.Compose(tfl)
def preprocess(path):
    t = transforms_imagenet_eval()
    return t(Image.open(path).convert("RGB")).unsqueeze(0)
