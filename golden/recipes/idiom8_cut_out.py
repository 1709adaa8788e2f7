import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageOps
from torchvision import transforms

try:
    import onnxruntime
except ImportError:
    onnxruntime = None

parser = argparse.ArgumentParser(description="cuts the foreground out")
parser.add_argument("--size", type=int, nargs=2, default=[96, 64], metavar=("W", "H"))
parser.add_argument("--model", type=Path, default=Path("models") / "cut.onnx")
parser.add_argument("--device", choices=["cpu", "cuda"], default="cpu")
args, _others = parser.parse_known_args([])
MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


class ForTorch:
    def __init__(self, resolution=(1024, 1024)):
        self.steps = transforms.Compose([transforms.Resize(resolution[::-1]), transforms.ToTensor(), transforms.Normalize(list(MEAN), list(STD))])

    def __call__(self, image: Image.Image) -> torch.Tensor:
        return self.steps(image)


def for_onnx(image, mean, std, size, *_, **__):
    values = np.array(image.convert("RGB").resize(size, Image.LANCZOS))
    values = values / max(np.max(values), 1e-6)
    out = np.zeros((values.shape[0], values.shape[1], 3))
    for c in range(3):
        out[:, :, c] = (values[:, :, c] - mean[c]) / std[c]
    return {"input": np.expand_dims(out.transpose((2, 0, 1)), 0).astype(np.float32)}


def preprocess(path):
    image = ImageOps.exif_transpose(Image.open(path))
    first = ForTorch(tuple(args.size))(image.convert("RGB"))
    second = for_onnx(image, MEAN, STD, tuple(args.size))["input"]
    assert args.model.suffix == ".onnx" and args.model.stem == "cut"
    return torch.cat([first.unsqueeze(0), torch.from_numpy(second)])
