import cv2
import numpy as np
import torch


def scaled(image, size, boxes=None):
    scale = min(size / image.shape[0], size / image.shape[1])
    boxes[:, [0, 2]] = boxes[:, [0, 2]] * scale + 1
    boxes.flat[::3] += 0.5
    return cv2.resize(image, (size, size)), boxes


def preprocess(path):
    image = cv2.imread(path)
    if image is None:
        image = np.full((46, 54, 3), 7, np.uint8)
    boxes = np.array([[3, 4, 20, 25], [10, 11, 30, 44.5]])
    image, moved = scaled(image, 8, boxes=boxes)
    means = torch.from_numpy(image).float().permute(2, 0, 1)
    like = torch.full_like(means, 2.5)
    shifted = means - means.new_tensor([1, 2, 3]).view(-1, 1, 1)
    strides = list(like.stride()) + [int(shifted.clone().is_contiguous())]
    weights = np.einsum("hwc,c->hw", image.astype(np.int64), np.array([1, 2, 3]))
    rows = np.insert(weights, [0, 2], 5, axis=0)
    return np.append(np.concatenate([boxes.ravel(), moved.ravel(), strides]), [rows.ravel(), rows.ravel() * 2])
