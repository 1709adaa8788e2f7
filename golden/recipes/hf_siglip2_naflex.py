import numpy as np
from transformers import Siglip2ImageProcessor
from transformers.image_utils import load_image

processor = Siglip2ImageProcessor(max_num_patches=196, do_convert_rgb=True)


def preprocess(path):
    inputs = processor(load_image(path), return_tensors="np")
    mask = inputs["pixel_attention_mask"].astype(np.float32)
    return np.concatenate([inputs["pixel_values"][0], mask.T], axis=1)
