import math
import torch
import torchvision.transforms.functional as TF
from PIL import Image

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)


def resize_transform(img: Image, image_size: int = 112, patch_size: int = 16) -> torch.Tensor:
    w, h = img.size
    h_patches = int(image_size / patch_size)
    w_patches = int((w * image_size) / (h * patch_size))
    w_patches = max(w_patches, 1)
    return TF.to_tensor(TF.resize(img, (h_patches * patch_size, w_patches * patch_size)))


def preprocess(path):
    with Image.open(path) as im:
        image = im.convert("RGB")
    x = resize_transform(image)
    x = TF.normalize(x, mean=IMAGENET_MEAN, std=IMAGENET_STD)
    return x[None]
