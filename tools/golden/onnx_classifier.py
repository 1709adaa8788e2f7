#!/usr/bin/env python3
"""Writes golden/onnx/: a small network with fixed weights as ONNX, and the logits that torch gives for a recipe's tensors.

torch runs the network that it exports, so the logits are not those of another ONNX runtime. With --check nothing is written: exit code 1 if the
network that is there, or an input, is another than this Python's, or a logit differs by more than floats added up in another order do.
"""
import argparse
import hashlib
import json
import os
import sys
import warnings

import reference_processor  # noqa: F401, before the libraries

import numpy as np
import torch

import recipes

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "golden")
FOLDER = os.path.join(GOLDEN, "onnx")
RECIPE = "tv_imagenet.py"
PICTURES = ["profile.jpg", "photo-444-97.jpg", "photo-420-75.jpg"]
TOLERANCE = 1e-5  # of the largest logit


class Classifier(torch.nn.Module):
    """Ten classes of pictures of (3, 224, 224), any number at once."""

    def __init__(self):
        super().__init__()
        self.features = torch.nn.Sequential(
            torch.nn.Conv2d(3, 8, 5, stride=4), torch.nn.ReLU(), torch.nn.MaxPool2d(2),
            torch.nn.Conv2d(8, 16, 3, stride=2), torch.nn.ReLU(), torch.nn.MaxPool2d(2))
        self.classes = torch.nn.Linear(16 * 6 * 6, 10)

    def forward(self, pictures):
        return self.classes(self.features(pictures).flatten(1))


def network():
    torch.manual_seed(8)
    return Classifier().eval()


def export(file):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network(), torch.zeros(1, 3, 224, 224), file, opset_version=13,
            input_names=["pictures"], output_names=["logits"], dynamic_axes={"pictures": {0: "count"}, "logits": {0: "count"}})


def answers():
    """Each picture's tensor, by its hash, and its logits."""
    recipe = recipes.Recipe(os.path.join(GOLDEN, "recipes", RECIPE))
    for picture in PICTURES:
        tensor = recipe.run(os.path.join(GOLDEN, "pictures", picture))
        with torch.no_grad():
            logits = network()(torch.from_numpy(tensor)).numpy()[0]
        yield {
            "picture": picture,
            "shape": list(tensor.shape),
            "sha256": hashlib.sha256(np.ascontiguousarray(tensor).tobytes()).hexdigest(),
            "logits": [float(str(logit)) for logit in logits],
        }


def same(recorded, answer):
    difference = np.abs(np.subtract(recorded["logits"], answer["logits"])).max()
    return all(recorded[key] == answer[key] for key in ("picture", "shape", "sha256")) and difference <= TOLERANCE * np.abs(answer["logits"]).max()


def check():
    with open(os.path.join(FOLDER, "logits.json"), encoding="utf-8") as file:
        recorded = json.load(file)["pictures"]
    return len(recorded) == len(PICTURES) and all(map(same, recorded, answers()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    if parser.parse_args().check:
        good = check()
        print(f"golden/onnx: {'unchanged' if good else 'changed'}")
        return 0 if good else 1
    os.makedirs(FOLDER, exist_ok=True)
    export(os.path.join(FOLDER, "classifier.onnx"))
    lines = ",\n".join("    " + json.dumps(answer) for answer in answers())
    with open(os.path.join(FOLDER, "logits.json"), "w", encoding="utf-8", newline="\n") as out:
        out.write(f'{{\n  "torch": "{torch.__version__}", "recipe": "{RECIPE}", "tolerance": {TOLERANCE},\n  "pictures": [\n{lines}\n  ]\n}}\n')
    return 0


if __name__ == "__main__":
    sys.exit(main())
