import sys
import numpy as np
import cv2
import torch
from PIL import Image


class ResizeTransform:
    def __init__(self, h, w, new_h, new_w, interp=None):
        self.__dict__.update({k: v for k, v in locals().items() if k != "self"})
        self.interp = interp if interp is not None else Image.BILINEAR

    def apply_image(self, img, interp=None):
        assert img.shape[:2] == (self.h, self.w)
        assert len(img.shape) <= 4
        method = interp if interp is not None else self.interp
        if img.dtype == np.uint8:
            if len(img.shape) > 2 and img.shape[2] == 1:
                pil_image = Image.fromarray(img[:, :, 0], mode="L")
            else:
                pil_image = Image.fromarray(img)
            pil_image = pil_image.resize((self.new_w, self.new_h), method)
            ret = np.asarray(pil_image)
            if len(img.shape) > 2 and img.shape[2] == 1:
                ret = np.expand_dims(ret, -1)
        return ret


class ResizeShortestEdge:
    def __init__(self, short_edge_length, max_size=sys.maxsize):
        if isinstance(short_edge_length, int):
            short_edge_length = (short_edge_length, short_edge_length)
        self.short_edge_length, self.max_size = short_edge_length, max_size

    def get_transform(self, image):
        h, w = image.shape[:2]
        size = self.short_edge_length[0]
        return ResizeTransform(h, w, *self.get_output_shape(h, w, size, self.max_size))

    @staticmethod
    def get_output_shape(oldh, oldw, short, max_size):
        h, w = oldh, oldw
        size = short * 1.0
        scale = size / min(h, w)
        if h < w:
            newh, neww = size, scale * w
        else:
            newh, neww = scale * h, size
        if max(newh, neww) > max_size:
            scale = max_size * 1.0 / max(newh, neww)
            newh = newh * scale
            neww = neww * scale
        return int(newh + 0.5), int(neww + 0.5)


def preprocess(path):
    original = cv2.imread(path)
    tf = ResizeShortestEdge([100, 100], 150).get_transform(original)
    image = tf.apply_image(original)
    image = torch.as_tensor(image.astype("float32").transpose(2, 0, 1))
    mean = torch.tensor([103.530, 116.280, 123.675]).view(3, 1, 1)
    x = image - mean
    stride = 32
    size = [(s + (stride - 1)) // stride * stride for s in x.shape[-2:]]
    padded = x.new_full((1, 3, *size), 0.0)
    padded[0, :, : x.shape[1], : x.shape[2]].copy_(x)
    return padded
