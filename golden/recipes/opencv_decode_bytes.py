# The file read by hand, as paths with other letters need it on Windows, and decoded from memory.
import io

import cv2
import numpy as np
from PIL import Image


def preprocess(path):
    with open(path, "rb") as file:
        data = file.read()
    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        raise ValueError(f"cannot decode {path}")
    again = cv2.imdecode(np.fromfile(path, dtype=np.uint8), cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)
    other = np.array(Image.open(io.BytesIO(data)).convert("RGB"))
    gray = cv2.imdecode(np.asarray(bytearray(data), dtype="uint8"), cv2.IMREAD_REDUCED_GRAYSCALE_2)
    return np.concatenate([part.reshape(-1) for part in (image, again, other, gray)])
