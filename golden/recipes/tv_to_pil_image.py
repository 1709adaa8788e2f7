import numpy as np
import torch
from PIL import Image
from torchvision.transforms import functional as F


def preprocess(path):
    image = F.resize(Image.open(path).convert("RGB"), [20, 30])
    bytes = F.pil_to_tensor(image)
    unit = F.to_tensor(image)
    results = []
    for tensor in (bytes, unit, unit.double(), unit.half(), bytes[:2], unit[:1], unit[2], bytes[1], bytes[0].to(torch.int16) * 100, bytes[0].int() * 1000,
                   torch.cat([bytes, bytes[:1]]), unit * 0.37):
        results.append(np.asarray(F.to_pil_image(tensor)))
    for mode in ("RGB", "YCbCr", "HSV"):
        results.append(np.asarray(F.to_pil_image(bytes, mode).convert("RGB")))
    for mode in ("RGBA", "CMYK", "RGBX"):
        results.append(np.asarray(F.to_pil_image(torch.cat([bytes, bytes[1:2]]), mode).convert("RGB")))
    results.append(np.asarray(F.to_pil_image(unit[0], "F")))
    results.append(np.asarray(F.to_pil_image(np.asarray(image))))
    results.append(np.asarray(F.to_pil_image(np.asarray(image)[:, :, :1])))
    refused = 0
    for tensor, mode in ((bytes.long(), None), (bytes[0].long(), None), (bytes, "L"), (bytes[0], "F"), (torch.cat([bytes, bytes]), None), (bytes[None], None)):
        try:
            F.to_pil_image(tensor, mode)
        except (TypeError, ValueError):
            refused += 1
    results.append(np.array([refused]))
    return np.concatenate([result.ravel().astype("float64") for result in results])
