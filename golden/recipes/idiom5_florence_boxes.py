import re, json
import numpy as np
from PIL import Image, ImageOps
CONFIG = json.loads('''{"crop_size": {"height": 60, "width": 60}, "do_center_crop": false, "do_normalize": true, "do_resize": true,
 "image_mean": [0.485, 0.456, 0.406], "image_std": [0.229, 0.224, 0.225], "resample": 3, "size": {"height": 60, "width": 60}, "do_rescale": true, "rescale_factor": 0.00392156862745098}''')

class BoxQuantizer(object):
    def __init__(self, mode, bins):
        self.mode = mode
        self.bins = bins

    def quantize(self, boxes, size):
        bins_w, bins_h = self.bins
        size_w, size_h = size
        size_per_bin_w = size_w / bins_w
        size_per_bin_h = size_h / bins_h
        xmin, ymin, xmax, ymax = np.split(boxes, 4, axis=-1)
        if self.mode == 'floor':
            quantized_xmin = np.floor(xmin / size_per_bin_w).clip(0, bins_w - 1)
            quantized_ymin = np.floor(ymin / size_per_bin_h).clip(0, bins_h - 1)
            quantized_xmax = np.floor(xmax / size_per_bin_w).clip(0, bins_w - 1)
            quantized_ymax = np.floor(ymax / size_per_bin_h).clip(0, bins_h - 1)
        elif self.mode == 'round':
            raise NotImplementedError()
        return np.concatenate((quantized_xmin, quantized_ymin, quantized_xmax, quantized_ymax), axis=-1).astype(int)

def preprocess(path):
    image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    size = CONFIG["size"]
    out = image.resize((size["width"], size["height"]), resample=CONFIG["resample"])
    arr = np.array(out)
    if CONFIG["do_rescale"]:
        arr = (arr.astype(np.float64) * CONFIG["rescale_factor"]).astype(np.float32)
    if CONFIG["do_normalize"]:
        mean = np.array(CONFIG["image_mean"], dtype=arr.dtype)
        std = np.array(CONFIG["image_std"], dtype=arr.dtype)
        arr = (arr - mean) / std
    arr = arr.transpose((2, 0, 1))
    q = BoxQuantizer('floor', (1000, 1000)).quantize(np.array([[3.2, 1.1, image.width - 1, image.height / 2], [0, 0, image.width, image.height]]), image.size)
    text = "car" + "".join(f"<loc_{v}>" for v in q[0])
    locs = [int(m) for m in re.findall(r"<loc_(\d+)>", text)]
    return np.concatenate([arr.ravel(), q.ravel(), np.array(locs)]).astype(np.float32)
