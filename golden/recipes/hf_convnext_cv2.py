import cv2
from transformers import ConvNextImageProcessor

# Below 384 the picture is scaled by crop_pct and cut.
image_processor = ConvNextImageProcessor(size={"shortest_edge": 224}, crop_pct=0.875, image_mean=(0.485, 0.456, 0.406), image_std=(0.229, 0.224, 0.225))


def load(path):
    bgr = cv2.imread(path)
    assert bgr is not None, path
    return bgr[:, :, ::-1].copy()


def preprocess(path):
    batch = image_processor([load(path)], return_tensors="pt")
    return batch["pixel_values"].half()
