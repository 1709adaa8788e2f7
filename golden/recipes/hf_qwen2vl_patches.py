from PIL import Image
from transformers import Qwen2VLImageProcessor


def preprocess(path):
    processor = Qwen2VLImageProcessor(min_pixels=4 * 28 * 28, max_pixels=64 * 28 * 28)
    out = processor(images=[Image.open(path)], return_tensors="pt")
    t, h, w = out["image_grid_thw"][0].tolist()
    assert out.pixel_values.shape == (t * h * w, 3 * 2 * processor.patch_size ** 2)
    return out.pixel_values
