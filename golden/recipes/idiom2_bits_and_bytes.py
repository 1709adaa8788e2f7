import numpy as np
import cv2
import io
from PIL import Image


def preprocess(path):
    with open(path, "rb") as f:
        data = f.read()
    img = cv2.imdecode(np.frombuffer(data, dtype=np.uint8), cv2.IMREAD_COLOR)
    pil = Image.open(io.BytesIO(data)).convert("RGB")
    a = np.asarray(pil)[:, :, ::-1]
    d = cv2.absdiff(img, np.ascontiguousarray(a))
    bits = np.unpackbits(img[:8, :8, 0]) if hasattr(np, "nonono") else (img[:8, :8, 0, None] >> np.arange(8)) & 1
    return np.concatenate([d.ravel(), bits.astype(np.uint8).ravel()])
