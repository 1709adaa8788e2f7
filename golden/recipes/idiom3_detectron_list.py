import numpy as np
import torch
from PIL import Image


def get_output_shape(oldh: int, oldw: int, short_edge_length: int, max_size: int):
    h, w = oldh, oldw
    size = short_edge_length * 1.0
    scale = size / min(h, w)
    if h < w:
        newh, neww = size, scale * w
    else:
        newh, neww = scale * h, size
    if max(newh, neww) > max_size:
        scale = max_size * 1.0 / max(newh, neww)
        newh = newh * scale
        neww = neww * scale
    neww = int(neww + 0.5)
    newh = int(newh + 0.5)
    return (newh, neww)


class ImageList:
    def __init__(self, tensor, image_sizes):
        self.tensor = tensor
        self.image_sizes = image_sizes

    @classmethod
    def from_tensors(cls, tensors, size_divisibility=0, pad_value=0.0):
        image_sizes = [(im.shape[-2], im.shape[-1]) for im in tensors]
        image_sizes_tensor = [torch.as_tensor(x) for x in image_sizes]
        max_size = torch.stack(image_sizes_tensor).max(0).values
        if size_divisibility > 1:
            stride = size_divisibility
            max_size = (max_size + (stride - 1)).div(stride, rounding_mode="floor") * stride
        batch_shape = [len(tensors)] + list(tensors[0].shape[:-2]) + list(max_size)
        batched_imgs = tensors[0].new_full(batch_shape, pad_value)
        for i, img in enumerate(tensors):
            batched_imgs[i, ..., : img.shape[-2], : img.shape[-1]].copy_(img)
        return cls(batched_imgs.contiguous(), image_sizes)


def preprocess(path):
    rgb = np.asarray(Image.open(path).convert("RGB"))
    bgr = rgb[:, :, ::-1]
    tensors = []
    for short, longest in ((80, 133), (60, 200)):
        nh, nw = get_output_shape(*bgr.shape[:2], short, longest)
        resized = np.asarray(Image.fromarray(np.ascontiguousarray(bgr)).resize((nw, nh), Image.BILINEAR))
        x = torch.as_tensor(resized.astype("float32").transpose(2, 0, 1))
        x = (x - torch.tensor([103.53, 116.28, 123.675]).view(-1, 1, 1)) / torch.tensor([1.0, 1.0, 1.0]).view(-1, 1, 1)
        tensors.append(x)
    return ImageList.from_tensors(tensors, 32).tensor
