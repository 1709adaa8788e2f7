import os
import sys
import argparse
import logging
from pathlib import Path
import numpy as np
from PIL import Image
logger = logging.getLogger(__name__)
logging.basicConfig(level=logging.INFO)
INPUT_SIZE = int(os.environ.get("INPUT_SIZE", 299))


def load(path):
    path = Path(path)
    logger.info("loading %s", path.name)
    return Image.open(path)


def preprocess(path):
    img = load(path)
    if img.mode not in ("RGB",):
        img = img.convert("RGB")
    img = img.resize((INPUT_SIZE, INPUT_SIZE), resample=Image.Resampling.LANCZOS)
    x = np.array(img).astype(np.float32)
    x = x / 127.5 - 1.0
    return x[np.newaxis]


def main():
    parser = argparse.ArgumentParser(description="x")
    parser.add_argument("image")
    args = parser.parse_args()
    print(preprocess(args.image).shape)


if __name__ == "__main__":
    main()
