from PIL import Image
from transformers import GotOcr2ImageProcessor

processor = GotOcr2ImageProcessor(size={"height": 64, "width": 64}, crop_to_patches=True, min_patches=1, max_patches=6,
                                  image_mean=[0.485, 0.456, 0.406], image_std=[0.229, 0.224, 0.225])


def preprocess(path):
    features = processor(Image.open(path), return_tensors="pt")
    assert int(features["num_patches"][0]) == len(features["pixel_values"])
    return features
