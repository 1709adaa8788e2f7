import torch
from PIL import Image
from transformers import SamImageProcessor

device = "cuda" if torch.cuda.is_available() else "cpu"
processor = SamImageProcessor(size={"longest_edge": 256}, pad_size={"height": 256, "width": 256})
raw = Image.open("truck.jpg").convert("RGB")
inputs = processor(raw, return_tensors="pt").to(device)
shape = inputs["reshaped_input_sizes"][0].tolist()
pixels = inputs["pixel_values"][..., : shape[0], : shape[1]]
