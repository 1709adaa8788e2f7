import math
import numpy as np
from PIL import Image
def smart_resize(height: int, width: int, factor: int = 28, min_pixels: int = 56 * 56, max_pixels: int = 14 * 14 * 4 * 1280):
    if max(height, width) / min(height, width) > 200:
        raise ValueError(f"absolute aspect ratio must be smaller than 200, got {max(height, width) / min(height, width)}")
    h_bar = round(height / factor) * factor
    w_bar = round(width / factor) * factor
    if h_bar * w_bar > max_pixels:
        beta = math.sqrt((height * width) / max_pixels)
        h_bar = max(factor, math.floor(height / beta / factor) * factor)
        w_bar = max(factor, math.floor(width / beta / factor) * factor)
    elif h_bar * w_bar < min_pixels:
        beta = math.sqrt(min_pixels / (height * width))
        h_bar = math.ceil(height * beta / factor) * factor
        w_bar = math.ceil(width * beta / factor) * factor
    return h_bar, w_bar
def preprocess(path):
    img = Image.open(path).convert("RGB")
    h, w = smart_resize(img.height, img.width, max_pixels=200704)
    x = np.asarray(img.resize((w, h), Image.BICUBIC)).astype(np.float32) * np.float32(1 / 255)
    mean = np.array([0.48145466, 0.4578275, 0.40821073], np.float32)
    std = np.array([0.26862954, 0.26130258, 0.27577711], np.float32)
    x = ((x - mean) / std).transpose(2, 0, 1)
    patches = np.stack([x])
    patches = np.tile(patches, (2, 1, 1, 1))
    channel = patches.shape[1]
    grid_t = patches.shape[0] // 2
    grid_h, grid_w = h // 14, w // 14
    patches = patches.reshape(grid_t, 2, channel, grid_h // 2, 2, 14, grid_w // 2, 2, 14)
    patches = patches.transpose(0, 3, 6, 4, 7, 2, 1, 5, 8)
    return patches.reshape(grid_t * grid_h * grid_w, channel * 2 * 14 * 14)
