import torch
from PIL import Image
from transformers import AutoModelForImageClassification, ViTImageProcessor

image = Image.open("cat.jpg").convert("RGB")
processor = ViTImageProcessor(size={"height": 64, "width": 64})
model = AutoModelForImageClassification.from_pretrained("google/vit-base-patch16-224")
inputs = processor(images=image, return_tensors="pt")
with torch.no_grad():
    outputs = model(**inputs)
print(outputs.logits.argmax(-1).item())
