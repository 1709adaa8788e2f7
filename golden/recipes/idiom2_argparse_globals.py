import argparse
import os
import sys
import numpy as np
from PIL import Image


def get_args():
    parser = argparse.ArgumentParser(description="classify")
    parser.add_argument("--image", type=str, default="test.jpg")
    parser.add_argument("--img-size", nargs="+", type=int, default=[224, 224])
    parser.add_argument("--crop-pct", type=float, default=0.875)
    parser.add_argument("--half", action="store_true")
    return parser.parse_args([])


def preprocess(path):
    args = get_args()
    img = Image.open(path).convert("RGB")
    short = int(args.img_size[0] / args.crop_pct)
    w, h = img.size
    if w < h:
        size = (short, int(short * h / w))
    else:
        size = (int(short * w / h), short)
    img = img.resize(size, Image.BICUBIC)
    l, t = (img.width - args.img_size[1]) // 2, (img.height - args.img_size[0]) // 2
    img = img.crop((l, t, l + args.img_size[1], t + args.img_size[0]))
    x = np.asarray(img, np.float16 if args.half else np.float32) / 255
    return x[None].transpose(0, 3, 1, 2)
