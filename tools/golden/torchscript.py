#!/usr/bin/env python3
"""Traces a small network with fixed weights, runs it on recipes' tensors, and writes golden/torchscript/: pnet.pt, and what came of it.

With --outputs FOLDER the network that is there is run and FOLDER written instead, to compare builds of torch with each other.
"""
import argparse
import hashlib
import json
import os

import reference_processor  # noqa: F401, before the libraries

import numpy as np
import torch

import recipes

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "golden")
MODEL = os.path.join(GOLDEN, "torchscript", "pnet.pt")
PICTURE = "profile.jpg"
RECIPES = ["mtcnn_pillow", "mtcnn_opencv"]


class PNet(torch.nn.Module):
    """MTCNN's first network, with longer strides, so that its answer is small: where a face is, and how its box lies."""

    def __init__(self):
        super().__init__()
        self.features = torch.nn.Sequential(
            torch.nn.Conv2d(3, 10, 3), torch.nn.PReLU(10), torch.nn.MaxPool2d(2, 2, ceil_mode=True),
            torch.nn.Conv2d(10, 16, 3, stride=2), torch.nn.PReLU(16), torch.nn.MaxPool2d(2, 2, ceil_mode=True),
            torch.nn.Conv2d(16, 32, 3, stride=2), torch.nn.PReLU(32))
        self.classes = torch.nn.Conv2d(32, 2, 1)
        self.boxes = torch.nn.Conv2d(32, 4, 1)

    def forward(self, pictures):
        features = self.features(pictures)
        return torch.softmax(self.classes(features), dim=1), self.boxes(features)


def trace():
    torch.manual_seed(12)
    torch.jit.trace(PNet().eval(), torch.zeros(1, 3, 64, 64)).save(MODEL)


def run(recipe, network, folder):
    """Writes both outputs as .npy files; returns what describes the input."""
    array = recipes.Recipe(os.path.join(GOLDEN, "recipes", recipe + ".py")).run(os.path.join(GOLDEN, "pictures", PICTURE))
    tensor = torch.from_numpy(array)
    with torch.no_grad():
        outputs = network(tensor)
    for name, output in zip(("classes", "boxes"), outputs):
        np.save(os.path.join(folder, f"{recipe}.{name}.npy"), output.contiguous().numpy())
    digest = hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()
    return {"recipe": recipe + ".py", "picture": PICTURE, "shape": list(tensor.shape), "strides": list(tensor.stride()), "sha256": digest}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outputs", help="a folder to write to")
    arguments = parser.parse_args()
    os.makedirs(os.path.dirname(MODEL), exist_ok=True)
    if arguments.outputs is None:
        trace()
    folder = arguments.outputs or os.path.dirname(MODEL)
    network = torch.jit.load(MODEL)
    inputs = [run(recipe, network, folder) for recipe in RECIPES]
    with open(os.path.join(folder, "inputs.json"), "w", encoding="utf-8", newline="\n") as out:
        out.write(json.dumps({"torch": torch.__version__, "inputs": inputs}, indent=2) + "\n")


if __name__ == "__main__":
    main()
