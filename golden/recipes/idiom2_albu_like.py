import cv2
import numpy as np
import random


class Compose:
    def __init__(self, transforms, p=1.0):
        self.transforms = transforms
        self.p = p

    def __call__(self, **data):
        for t in self.transforms:
            data = t(**data)
        return data


class LongestMaxSize:
    def __init__(self, max_size=1024, interpolation=cv2.INTER_LINEAR, always_apply=False, p=1):
        self.max_size, self.interpolation = max_size, interpolation

    def __call__(self, image, **params):
        h, w = image.shape[:2]
        scale = self.max_size / float(max(w, h))
        if scale != 1.0:
            nh, nw = tuple(round(dim * scale) for dim in (h, w))
            image = cv2.resize(image, (nw, nh), interpolation=self.interpolation)
        return dict(image=image, **params)


class PadIfNeeded:
    def __init__(self, min_height, min_width, border_mode=cv2.BORDER_REFLECT_101, value=None):
        self.h, self.w, self.mode, self.value = min_height, min_width, border_mode, value

    def __call__(self, image, **params):
        r, c = image.shape[:2]
        pt = int((self.h - r) / 2.0) if r < self.h else 0
        pb = self.h - r - pt if r < self.h else 0
        pl = int((self.w - c) / 2.0) if c < self.w else 0
        pr = self.w - c - pl if c < self.w else 0
        image = cv2.copyMakeBorder(image, pt, pb, pl, pr, self.mode, value=self.value)
        return {"image": image, **params}


class Normalize:
    def __init__(self, mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225), max_pixel_value=255.0):
        mean = np.array(mean, dtype=np.float32)
        mean *= max_pixel_value
        std = np.array(std, dtype=np.float32)
        std *= max_pixel_value
        self.mean, self.denominator = mean, np.reciprocal(std, dtype=np.float32)

    def __call__(self, image, **kw):
        img = image.astype(np.float32)
        img -= self.mean
        img *= self.denominator
        return {"image": img, **kw}


class ToTensorV2:
    def __call__(self, image, mask=None, **kw):
        import torch
        out = {"image": torch.from_numpy(image.transpose(2, 0, 1))}
        if mask is not None:
            out["mask"] = torch.from_numpy(mask)
        return out


def preprocess(path):
    image = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    tf = Compose([LongestMaxSize(96), PadIfNeeded(96, 96, border_mode=cv2.BORDER_CONSTANT, value=(0, 0, 0)), Normalize(), ToTensorV2()])
    return tf(image=image, mask=np.zeros(image.shape[:2], np.uint8))["image"]
