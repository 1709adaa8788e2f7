import numpy as np
from PIL import Image
from io import BytesIO
import base64


def preprocess(path):
    with open(path, "rb") as f:
        b64 = base64.b64encode(f.read()).decode("utf-8")
    img = Image.open(BytesIO(base64.b64decode(b64)))
    return np.asarray(img.convert("RGB").resize((33, 44)))
