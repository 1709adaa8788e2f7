import numpy as np
from PIL import Image
def get_size_with_aspect_ratio(image_size, size, max_size=None):
    height, width = image_size
    raw_size = None
    if max_size is not None:
        min_original_size = float(min((height, width)))
        max_original_size = float(max((height, width)))
        if max_original_size / min_original_size * size > max_size:
            raw_size = max_size * min_original_size / max_original_size
            size = int(round(raw_size))
    if (height <= width and height == size) or (width <= height and width == size):
        oh, ow = height, width
    elif width < height:
        ow = size
        oh = int(raw_size * height / width) if max_size is not None and raw_size is not None else int(size * height / width)
    else:
        oh = size
        ow = int(raw_size * width / height) if max_size is not None and raw_size is not None else int(size * width / height)
    return (oh, ow)
def rescale(image: np.ndarray, scale: float, dtype=np.float32) -> np.ndarray:
    rescaled_image = image.astype(np.float64) * scale
    return rescaled_image.astype(dtype)
def normalize(image, mean, std):
    if not np.issubdtype(image.dtype, np.floating):
        image = image.astype(np.float32)
    mean = np.array(mean, dtype=image.dtype)
    std = np.array(std, dtype=image.dtype)
    image = ((image.T - mean) / std).T
    return image
def preprocess(path):
    image = Image.open(path).convert("RGB")
    h, w = get_size_with_aspect_ratio((image.height, image.width), 300, 400)
    a = np.array(image.resize((w, h), resample=Image.Resampling.BILINEAR if hasattr(Image, "Resampling") else Image.BILINEAR, reducing_gap=None))
    a = rescale(a, 1 / 255)
    a = np.transpose(a, (2, 0, 1))
    a = normalize(a, [0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
    out = np.zeros((3, 416, 416), dtype=np.float32)
    out[:, : a.shape[1], : a.shape[2]] = a[..., :416, :416]
    return out[None]
