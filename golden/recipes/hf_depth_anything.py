from PIL import Image
from transformers import DPTImageProcessor


class DepthInput:
    def __init__(self, side=154):
        self.processor = DPTImageProcessor(
            size={"height": side, "width": side}, keep_aspect_ratio=True, ensure_multiple_of=14,
            image_mean=[0.485, 0.456, 0.406], image_std=[0.229, 0.224, 0.225])

    def __call__(self, path):
        image = Image.open(path)
        if image.mode != "RGB":
            image = image.convert("RGB")
        return self.processor(images=image, return_tensors="pt")


def preprocess(path):
    return DepthInput()(path)["pixel_values"]
