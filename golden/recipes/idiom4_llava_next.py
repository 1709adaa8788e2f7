import ast
import math
import re
import numpy as np
from PIL import Image

GRID = "[(32, 64), (64, 32), (64, 64), (96, 32), (32, 96)]"
PATCH = 32


def select_best_resolution(original_size, possible_resolutions):
    original_width, original_height = original_size
    best_fit = None
    max_effective_resolution = 0
    min_wasted_resolution = float("inf")
    for width, height in possible_resolutions:
        scale = min(width / original_width, height / original_height)
        downscaled_width, downscaled_height = int(original_width * scale), int(original_height * scale)
        effective_resolution = min(downscaled_width * downscaled_height, original_width * original_height)
        wasted_resolution = (width * height) - effective_resolution
        if effective_resolution > max_effective_resolution or (
                effective_resolution == max_effective_resolution and wasted_resolution < min_wasted_resolution):
            max_effective_resolution = effective_resolution
            min_wasted_resolution = wasted_resolution
            best_fit = (width, height)
    return best_fit


def resize_and_pad_image(image, target_resolution):
    original_width, original_height = image.size
    target_width, target_height = target_resolution
    scale_w = target_width / original_width
    scale_h = target_height / original_height
    if scale_w < scale_h:
        new_width = target_width
        new_height = min(math.ceil(original_height * scale_w), target_height)
    else:
        new_height = target_height
        new_width = min(math.ceil(original_width * scale_h), target_width)
    resized_image = image.resize((new_width, new_height))
    new_image = Image.new("RGB", (target_width, target_height), (0, 0, 0))
    paste_x = (target_width - new_width) // 2
    paste_y = (target_height - new_height) // 2
    new_image.paste(resized_image, (paste_x, paste_y))
    return new_image


def divide_to_patches(image, patch_size):
    patches = []
    width, height = image.size
    for i in range(0, height, patch_size):
        for j in range(0, width, patch_size):
            box = (j, i, j + patch_size, i + patch_size)
            patches.append(image.crop(box))
    return patches


def expand2square(pil_img, background_color):
    width, height = pil_img.size
    if width == height:
        return pil_img
    side = max(width, height)
    result = Image.new(pil_img.mode, (side, side), background_color)
    result.paste(pil_img, ((side - width) // 2, (side - height) // 2))
    return result


def preprocess(path):
    image = Image.open(path).convert("RGB")
    grid = GRID if type(GRID) is list else ast.literal_eval(GRID)
    best = select_best_resolution(image.size, grid)
    padded = resize_and_pad_image(image, best)
    patches = divide_to_patches(padded, PATCH)
    mean = (0.48145466, 0.4578275, 0.40821073)
    square = expand2square(image, tuple(int(x * 255) for x in mean))
    views = [square.resize((PATCH, PATCH))] + patches
    arr = np.stack([np.asarray(v, dtype=np.float32) / 255 for v in views])
    return ((arr - np.float32(mean)) / np.float32([0.26862954, 0.26130258, 0.27577711])).transpose(0, 3, 1, 2)
