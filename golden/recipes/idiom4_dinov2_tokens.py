import torch
from PIL import Image
from torchvision.transforms import InterpolationMode
from torchvision import transforms as T

PATCH = 14


def make_transform(resize_size: int = 98):
    to_tensor = T.ToTensor()
    resize = T.Resize((resize_size, resize_size), interpolation=InterpolationMode.BICUBIC, antialias=True)
    normalize = T.Normalize(mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225))
    return T.Compose([to_tensor, resize, normalize])


@torch.inference_mode()
def preprocess(path):
    img = Image.open(path).convert("RGB")
    x = make_transform()(img).unsqueeze(0)
    b, c, h, w = x.shape
    assert h % PATCH == 0 and w % PATCH == 0, f"{h}x{w} is no multiple of {PATCH}"
    tokens = x.unfold(2, PATCH, PATCH).unfold(3, PATCH, PATCH)
    tokens = tokens.permute(0, 2, 3, 1, 4, 5).reshape(b, -1, c * PATCH * PATCH)
    return torch.cat([tokens.mean(dim=1, keepdim=True), tokens], dim=1)
