import cv2
import numpy as np

def preprocess(path):
    img = cv2.imread(path)
    h, w = img.shape[:2]
    crops = []
    y = 0
    while y < h:
        x = 0
        while x < w:
            crops.append({"image": img[y:y + 32, x:x + 32], "offset": (x, y)})
            x += 24
        y += 24
    batch = []
    for c in crops:
        patch = cv2.resize(c["image"], (16, 16))
        ox, oy = c["offset"]
        batch.append({**c, "image": patch.astype(np.float32) / 255.0, "sum": ox + oy})
    return np.stack([b["image"] * (1 + b["sum"]) for b in batch])
