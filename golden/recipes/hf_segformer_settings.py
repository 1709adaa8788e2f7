from PIL import Image
from transformers import SegformerImageProcessor, MobileViTImageProcessor

segmenter = SegformerImageProcessor(size=128, do_reduce_labels=True)
classifier = MobileViTImageProcessor(size={"shortest_edge": 72}, crop_size={"height": 64, "width": 64}, do_flip_channel_order=True)


def preprocess(path):
    image = Image.open(path).convert("RGB")
    wide = segmenter(images=image, do_rescale=True, return_tensors="pt", size={"height": 64, "width": 128})["pixel_values"][0]
    small = classifier(images=image, return_tensors="pt")["pixel_values"][0]
    top, left = (wide.shape[-2] - small.shape[-2]) // 2, (wide.shape[-1] - small.shape[-1]) // 2
    wide[:, top : top + small.shape[-2], left : left + small.shape[-1]] -= small
    return wide
