import cv2
import numpy as np
import torch

try:
    import albumentations as A
    from albumentations.pytorch import ToTensorV2

    usual = A.Compose([A.Resize(48, 64), A.Normalize(), ToTensorV2()])
    boxed = A.Compose(
        [
            A.LongestMaxSize(max_size=64, interpolation=cv2.INTER_AREA),
            A.PadIfNeeded(min_height=64, min_width=64, border_mode=cv2.BORDER_CONSTANT, fill=114, position="top_left"),
            A.ToFloat(max_value=255.0),
        ],
        bbox_params=A.BboxParams(format="yolo", label_fields=["labels"]),
    )
    middle = A.Compose([A.SmallestMaxSize(72), A.CenterCrop(64, 64), A.HorizontalFlip(p=1), A.ToGray(p=1.0)])
    own = A.Normalize(normalization="min_max")
    training = A.Compose([A.RandomCrop(64, 64), A.OneOf([A.Blur(), A.GaussNoise()], p=0.3), A.Normalize(), ToTensorV2()])

    def small(image, mask):
        out = usual(image=image, mask=mask)
        return out["image"], out["mask"]

    def letterboxed(image):
        return boxed(image=image, bboxes=[], labels=[])["image"]

    def centred(image):
        return middle(image=image)["image"]

    def stretched(image):
        return own(image=image)["image"].astype(np.float32)
except ImportError:
    # What these are, for machines without albumentations: as 2.0.8 computes beside NumPy 2.
    MEAN = np.array([0.485, 0.456, 0.406], np.float32) * np.float32(255)
    FACTOR = np.float32(1) / (np.array([0.229, 0.224, 0.225], np.float32) * np.float32(255))

    def small(image, mask):
        image = (cv2.resize(image, (64, 48)).astype(np.float32) - MEAN) * FACTOR
        return torch.from_numpy(image.transpose(2, 0, 1)), torch.from_numpy(cv2.resize(mask, (64, 48), interpolation=cv2.INTER_NEAREST))

    def letterboxed(image):
        height, width = image.shape[:2]
        scale = 64 / max(height, width)
        size = max(1, round(width * scale)), max(1, round(height * scale))
        image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
        image = cv2.copyMakeBorder(image, 0, 64 - size[1], 0, 64 - size[0], cv2.BORDER_CONSTANT, value=(114, 114, 114))
        return image.astype(np.float32) / np.float32(255)

    def centred(image):
        height, width = image.shape[:2]
        scale = 72 / min(height, width)
        image = cv2.resize(image, (max(1, round(width * scale)), max(1, round(height * scale))))
        top, left = (image.shape[0] - 64) // 2, (image.shape[1] - 64) // 2
        image = cv2.flip(image[top:top + 64, left:left + 64], 1)
        return cv2.merge([cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)] * 3)

    def stretched(image):
        low, high = image.min(), image.max()
        wide = np.float64 if np.__version__ >= "2" else np.float32
        return ((image.astype(wide) - wide(low)) / wide(float(high) - float(low) + 1e-4)).astype(np.float32)


def preprocess(path):
    image = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    mask = cv2.threshold(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), 127, 1, cv2.THRESH_BINARY)[1]
    tensor, mask = small(image, mask)
    parts = [tensor, mask.float(), torch.from_numpy(letterboxed(image)), torch.from_numpy(centred(image)).float(), torch.from_numpy(stretched(cv2.resize(image, (40, 30))))]
    return torch.cat([part.reshape(-1) for part in parts])
