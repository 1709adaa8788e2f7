import torch
from PIL import Image
import numpy as np
import torch.nn.functional as F


def build(size=(96, 96)):
    mean = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1)
    std = torch.tensor([0.229, 0.224, 0.225])[None, :, None, None]

    def apply(image: Image.Image) -> torch.Tensor:
        image = image.convert("RGB") if image.mode != "RGB" else image
        arr = np.array(image.resize(size[::-1], resample=3), dtype=np.uint8)
        t = torch.from_numpy(arr).permute(2, 0, 1).unsqueeze_(0)
        t = t.float().mul_(1 / 255).sub_(mean).div_(std)
        return t

    return apply


def quantize_box(box, image_size, bins=1000):
    w, h = image_size
    bw, bh = w / bins, h / bins
    x0, y0, x1, y1 = torch.tensor(box, dtype=torch.float32).split(1, dim=-1)
    q = torch.cat([(x0 / bw).floor().clamp(0, bins - 1), (y0 / bh).floor().clamp(0, bins - 1),
                   (x1 / bw).floor().clamp(0, bins - 1), (y1 / bh).floor().clamp(0, bins - 1)], dim=-1).int()
    return q


def preprocess(path):
    img = Image.open(path)
    px = build()(img)
    q = quantize_box([[0.0, 1.0, img.width / 3, img.height / 2]], img.size)
    text = "".join(f"<loc_{int(v)}>" for v in q[0])
    px[0, 0, 0, :4] = q[0].float() / len(text)
    return px
