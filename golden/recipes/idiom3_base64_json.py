import base64
import io
import json
import numpy as np
from PIL import Image


class PreprocessError(ValueError):
    def __init__(self, message, code=400):
        super().__init__(message)
        self.code = code


def decode(payload: str) -> Image.Image:
    body = json.loads(payload)
    data = body["image"]
    if data.startswith("data:"):
        header, data = data.split(",", 1)
    raw = base64.b64decode(data)
    try:
        return Image.open(io.BytesIO(raw))
    except OSError as e:
        raise PreprocessError(str(e)) from e


def preprocess(path):
    with open(path, "rb") as fh:
        encoded = base64.b64encode(fh.read()).decode("ascii")
    payload = json.dumps({"image": "data:image/jpeg;base64," + encoded, "size": [40, 30]})
    im = decode(payload).convert("RGB").resize(tuple(json.loads(payload)["size"]))
    batch = np.expand_dims(np.asarray(im, np.float32), 0) / 255
    return batch
