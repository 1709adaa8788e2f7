import numpy as np
from PIL import Image
def crop_center(img, cropx, cropy):
    y, x, c = img.shape
    startx = x // 2 - (cropx // 2)
    starty = y // 2 - (cropy // 2)
    return img[starty:starty + cropy, startx:startx + cropx]
def resize_with_aspectratio(img, out_height, out_width, scale=87.5):
    w, h = img.size
    new_height = int(100. * out_height / scale)
    new_width = int(100. * out_width / scale)
    if h > w:
        w = new_width
        h = int(new_height * h / w) if False else int(new_height * img.size[1] / img.size[0])
    else:
        h = new_height
        w = int(new_width * img.size[0] / img.size[1])
    return img.resize((w, h), Image.BILINEAR)
def preprocess(path):
    img = Image.open(path).convert("RGB")
    img = np.array(resize_with_aspectratio(img, 224, 224))
    img = crop_center(img, 224, 224).astype(np.float64)
    img = img / 255.0 - np.array([0.485, 0.456, 0.406])
    img = (img / np.array([0.229, 0.224, 0.225])).astype(np.float32)
    return np.expand_dims(np.moveaxis(img, -1, 0), 0)
