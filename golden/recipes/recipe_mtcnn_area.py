import numpy as np, torch
from PIL import Image
from torch.nn.functional import interpolate
def imresample(img, sz):
    return interpolate(img, size=sz, mode="area")
def preprocess(path):
    img = Image.open(path)
    imgs = np.stack([np.uint8(img)])
    imgs = torch.as_tensor(imgs.copy(), device="cpu").permute(0, 3, 1, 2).type(torch.float32)
    h, w = imgs.shape[2:4]
    m = 12.0 / 60
    minl = min(h, w) * m
    scale_i = m
    scales = []
    while minl >= 12:
        scales.append(scale_i)
        scale_i = scale_i * 0.709
        minl = minl * 0.709
    outs = []
    for scale in scales:
        im_data = imresample(imgs, (int(h * scale + 1), int(w * scale + 1)))
        im_data = (im_data - 127.5) * 0.0078125
        outs.append(im_data.reshape(-1))
    return torch.cat(outs)
