import torch
from PIL import Image
from transformers import LlavaNextImageProcessor

processor = LlavaNextImageProcessor(
    size={"shortest_edge": 56}, crop_size={"height": 56, "width": 56},
    image_grid_pinpoints=[[56, 112], [112, 56], [112, 112], [168, 56], [56, 168]])


def preprocess(path):
    image = Image.open(path)
    inputs = processor.preprocess(image, return_tensors="pt")
    tiles = inputs["pixel_values"].to(dtype=torch.bfloat16)
    print(tiles.shape, inputs["image_sizes"])
    return tiles.float()
