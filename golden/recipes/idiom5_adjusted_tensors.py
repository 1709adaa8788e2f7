import numpy as np, torch
from PIL import Image
import torchvision.transforms.functional as TF
def preprocess(path):
    im = Image.open(path).convert("RGB")
    t = TF.pil_to_tensor(im)
    f = t.float() / 255
    g = TF.rgb_to_grayscale(t)
    o = [TF.adjust_contrast(t, 1.5), TF.adjust_contrast(g, 0.3), TF.adjust_saturation(t, 0.5), TF.adjust_brightness(t, 1.2), TF.adjust_saturation(f, 1.7), TF.adjust_contrast(f, 0.6), TF.invert(t), TF.invert(f), TF.posterize(t, 3), TF.solarize(t, 128), TF.solarize(f, 0.4), TF.autocontrast(t), TF.autocontrast(f), TF.autocontrast(torch.full((3, 4, 4), 7, dtype=torch.uint8)), TF.equalize(t), TF.equalize(g), TF.adjust_gamma(t, 1.0), TF.adjust_gamma(t, 2.0, 0.9), TF.adjust_gamma(f, 0.5)]
    p = [TF.adjust_gamma(im, 2.2), TF.adjust_gamma(im.convert("L"), 0.45, 1.1), TF.adjust_hue(im, 0.25), TF.adjust_hue(im, -0.1), TF.adjust_hue(im.convert("L"), 0.1)]
    return np.concatenate([x.float().flatten().numpy() for x in o] + [np.asarray(x, np.float32).ravel() for x in p])
