import argparse
import logging
import sys
from pathlib import Path

import cv2
import numpy as np

LOG = logging.getLogger("prep")


def parse_args(argv=None):
    p = argparse.ArgumentParser(description="Prepare images", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("images", nargs="*", type=Path)
    p.add_argument("--size", nargs=2, type=int, default=[64, 64], metavar=("W", "H"))
    p.add_argument("--mean", nargs="+", type=float, default=[0.0])
    p.add_argument("--layout", choices=["nchw", "nhwc"], default="nchw")
    p.add_argument("-g", "--gray", action="store_true")
    p.add_argument("--no-pad", dest="pad", action="store_false")
    p.add_argument("-v", "--verbose", action="count", default=0)
    return p.parse_args(argv)


def run(args):
    logging.basicConfig(level=logging.DEBUG if args.verbose > 1 else logging.INFO, stream=sys.stderr)
    batch = []
    for image in args.images:
        img = cv2.imread(str(image), cv2.IMREAD_GRAYSCALE if args.gray else cv2.IMREAD_COLOR)
        if img is None:
            LOG.error("cannot read %s", image)
            return 1
        if args.pad:
            side = max(img.shape[:2])
            img = cv2.copyMakeBorder(img, 0, side - img.shape[0], 0, side - img.shape[1], cv2.BORDER_REPLICATE)
        img = cv2.resize(img, tuple(args.size), interpolation=cv2.INTER_AREA)
        img = img.astype(np.float32) - np.float32(args.mean)
        batch.append(img[None] if img.ndim == 2 else img.transpose(2, 0, 1))
        LOG.info("%s: %s", image.name, img.shape)
    out = np.stack(batch)
    return out if args.layout == "nchw" else out.transpose(0, 2, 3, 1)


def preprocess(path):
    return run(parse_args([str(path), "--size", "72", "40", "--mean", "10", "20.5", "30", "-vv", "--layout", "nhwc"]))


if __name__ == "__main__":
    sys.exit(0 if run(parse_args()) is not None else 1)
