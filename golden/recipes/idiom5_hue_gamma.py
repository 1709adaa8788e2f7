import numpy as np
import torchvision.transforms.functional as TF
from PIL import Image


def preprocess(path):
    im = Image.open(path).convert("RGB")
    t = TF.pil_to_tensor(im)
    f = t.float() / 255
    tensors = [TF.adjust_gamma(t, 1.0), TF.adjust_gamma(t, 2.0, 0.9), TF.adjust_gamma(f, 0.5)]
    images = [TF.adjust_gamma(im, 2.2), TF.adjust_gamma(im.convert("L"), 0.45, 1.1), TF.adjust_hue(im, 0.25), TF.adjust_hue(im, -0.1), TF.adjust_hue(im.convert("L"), 0.1)]
    return np.concatenate([x.float().flatten().numpy() for x in tensors] + [np.asarray(x, np.float32).ravel() for x in images])
