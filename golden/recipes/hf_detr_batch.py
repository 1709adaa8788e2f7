import torch
from PIL import Image, ImageOps
from transformers import DetrImageProcessor

extractor = DetrImageProcessor(size={"shortest_edge": 240, "longest_edge": 400})


def preprocess(path):
    image = Image.open(path).convert("RGB")
    pictures = [image, ImageOps.mirror(image), image.rotate(90, expand=True)]
    encoding = extractor(images=pictures, return_tensors="pt")
    masked = encoding["pixel_values"] * encoding["pixel_mask"].unsqueeze(1)
    sizes = torch.tensor([picture.size[::-1] for picture in pictures])
    return torch.cat([masked.flatten(), sizes.flatten().float()])
