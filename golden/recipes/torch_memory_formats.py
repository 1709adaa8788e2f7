"""What torch computes otherwise where the channels lie last: bilinear interpolation of four of them, means."""
import torch
import torch.nn.functional as F
from PIL import Image
from torchvision.transforms.functional import to_tensor


def preprocess(path):
    x = to_tensor(Image.open(path).convert("RGBA"))[None]
    y = x.to(memory_format=torch.channels_last)
    z = y.contiguous(memory_format=torch.channels_last)
    back = z.to(torch.float32, memory_format=torch.contiguous_format)
    parts = [F.interpolate(t, size=(90, 120), mode="bilinear") for t in (x, y, z, y.contiguous(), back, y.clone(memory_format=torch.contiguous_format))]
    parts += [t.mean((2, 3)) for t in (x, y, back)]
    lies_last = [x.is_contiguous(memory_format=torch.channels_last), z.is_contiguous(memory_format=torch.channels_last), z.is_contiguous()]
    parts.append(torch.tensor([float(answer) for answer in lies_last]))
    return torch.cat([p.flatten() for p in parts])
