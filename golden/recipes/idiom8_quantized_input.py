import typing as t

import numpy as np
from PIL import Image


class Quantization(t.NamedTuple):
    scale: float
    zero_point: int
    dtype: t.Any = np.int8

    def quantize(self, x):
        info = np.iinfo(self.dtype)
        return np.clip(np.round(x / self.scale + self.zero_point), info.min, info.max).astype(self.dtype)

    def dequantize(self, q):
        return (q.astype(np.float32) - self.zero_point) * self.scale


DETAILS = [{
    "name": "input:0", "index": 0, "shape": np.array([1, 48, 60, 3], dtype=np.int32), "dtype": np.int8, "quantization": (0.0078125, -1),
    "quantization_parameters": {"scales": np.array([0.0078125], dtype=np.float32), "zero_points": np.array([-1], dtype=np.int32)},
}]


def tensor(details, image):
    _, height, width, _ = details["shape"]
    x = np.expand_dims(np.asarray(image.convert("RGB").resize((width, height), Image.BILINEAR)), axis=0)
    if details["dtype"] is np.float32:
        return (np.float32(x) - 127.5) / 127.5
    scale, zero_point = details["quantization"]
    given = details["quantization_parameters"]
    usual = Quantization(scale, zero_point, details["dtype"])
    first = usual.quantize((x.astype(np.float32) - 127.5) / 127.5)
    second = usual._replace(scale=float(given["scales"][0]), zero_point=given["zero_points"][0].item()).quantize((np.float32(x) - 127.5) / 127.5)
    assert np.array_equal(first, second) and np.abs(usual.dequantize(first)).max() <= 1.01
    return np.concatenate([first, (x.astype(np.int16) - 128).astype(np.int8)])


def preprocess(path):
    return tensor(DETAILS[0], Image.open(path))
