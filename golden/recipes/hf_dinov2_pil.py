from PIL import Image
from transformers import BitImageProcessorPil

# A checkpoint's settings, with the processor that computes as transformers 4 did by default.
processor = BitImageProcessorPil(
    size={"shortest_edge": 256},
    crop_size={"height": 224, "width": 224},
    image_mean=[0.485, 0.456, 0.406],
    image_std=[0.229, 0.224, 0.225],
    resample=Image.Resampling.BICUBIC,
)


def preprocess(path):
    with Image.open(path) as image:
        return processor(images=image.convert("RGB"), return_tensors="np").pixel_values
