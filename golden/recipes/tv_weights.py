import numpy as np
import torch
from PIL import Image
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from torchvision.transforms import InterpolationMode
from torchvision.models import ResNet50_Weights, get_weight
import torchvision.models as models
def preprocess(path):
    img = Image.open(path).convert("RGB")
    out = [ResNet50_Weights.IMAGENET1K_V2.transforms()(img), models.ViT_B_16_Weights.DEFAULT.transforms()(img), models.Inception_V3_Weights.IMAGENET1K_V1.transforms()(img),
           models.EfficientNet_B0_Weights.DEFAULT.transforms()(img), models.detection.FasterRCNN_ResNet50_FPN_Weights.DEFAULT.transforms()(img), models.segmentation.DeepLabV3_ResNet50_Weights.DEFAULT.transforms()(img), get_weight("AlexNet_Weights.DEFAULT").transforms()(img)]
    return torch.cat([o.reshape(-1) for o in out])
