import torch
import torch.nn as nn
import numpy as np
from PIL import Image
from torchvision.transforms import Normalize, Resize, ToTensor


class SAM2Transforms(nn.Module):
    def __init__(self, resolution, mask_threshold=0.0):
        super().__init__()
        self.resolution = resolution
        self.mask_threshold = mask_threshold
        self.mean = [0.485, 0.456, 0.406]
        self.std = [0.229, 0.224, 0.225]
        self.to_tensor = ToTensor()
        self.transforms = nn.Sequential(
            Resize((self.resolution, self.resolution), antialias=True),
            Normalize(self.mean, self.std),
        )

    def __call__(self, x):
        x = self.to_tensor(x)
        return self.transforms(x)

    def forward_batch(self, img_list):
        img_batch = [self.transforms(self.to_tensor(img)) for img in img_list]
        img_batch = torch.stack(img_batch, dim=0)
        return img_batch

    def transform_coords(self, coords, normalize=False, orig_hw=None):
        if normalize:
            assert orig_hw is not None
            h, w = orig_hw
            coords = coords.clone()
            coords[..., 0] = coords[..., 0] / w
            coords[..., 1] = coords[..., 1] / h
        coords = coords * self.resolution
        return coords


def preprocess(path):
    image = np.array(Image.open(path).convert("RGB"))
    tf = SAM2Transforms(64)
    batch = tf.forward_batch([image, image[::-1].copy()])
    pts = tf.transform_coords(torch.tensor([[10.0, 20.0], [3.0, 4.5]]), normalize=True, orig_hw=image.shape[:2])
    return torch.cat((batch.reshape(-1), pts.reshape(-1)))
