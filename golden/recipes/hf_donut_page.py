from PIL import Image
from transformers import DonutImageProcessor

processor = DonutImageProcessor(size=[240, 320], do_align_long_axis=True)


def preprocess(path):
    page = Image.open(path).convert("RGB")
    return processor(page, return_tensors="pt").pixel_values.squeeze()
