import numpy as np
from PIL import Image


class ImageProcessor:
    IMAGE_TOKEN = "<image>"

    def __init__(self, num_image_tokens: int, image_size: int):
        super().__init__()
        self.image_seq_length = num_image_tokens
        self.image_size = image_size
        EXTRA = [f"<loc{i:04d}>" for i in range(8)] + [f"<seg{i:03d}>" for i in range(4)]
        self.tokens = {t: i for i, t in enumerate(EXTRA)}

    def add_image_tokens(self, prompt, bos="<bos>"):
        return f"{self.IMAGE_TOKEN * self.image_seq_length}{bos}{prompt}\n"

    def __call__(self, text, images, padding="longest", truncation=True):
        assert len(images) == 1 and len(text) == 1, f"Received {len(images)} images for {len(text)} prompts."
        px = self.process(images, size=(self.image_size,) * 2, resample=Image.Resampling.BICUBIC,
                          rescale_factor=1 / 255.0, image_mean=[0.5] * 3, image_std=[0.5] * 3)
        px = np.stack(px, axis=0)
        inputs = [self.add_image_tokens(p) for p in text]
        return {"pixel_values": px, **{"text": inputs}}

    @staticmethod
    def process(images, size=None, resample=None, rescale_factor=None, image_mean=None, image_std=None):
        height, width = size[0], size[1]
        images = [im.resize((width, height), resample=resample, reducing_gap=None) for im in images]
        images = [np.array(im) for im in images]
        images = [(im * rescale_factor).astype(np.float32) for im in images]
        images = [(im - np.array(image_mean, dtype=im.dtype)) / np.array(image_std, dtype=im.dtype) for im in images]
        return [im.transpose(2, 0, 1) for im in images]


def preprocess(path):
    p = ImageProcessor(4, 56)
    out = p(text=["caption en"], images=[Image.open(path).convert("RGB")])
    assert out["text"][0].count("<image>") == 4 and out["text"][0].endswith("\n")
    return out["pixel_values"]
