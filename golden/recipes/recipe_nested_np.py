import numpy as np
from PIL import Image
def im2tensor(image, imtype=np.uint8, cent=1., factor=255. / 2.):
    return np.transpose((image / factor - cent)[:, :, :, np.newaxis], (3, 2, 0, 1)).astype(np.float32)
def preprocess(path):
    img = np.asarray(Image.open(path).convert("RGB").resize((100, 75), Image.HAMMING))
    g = img.mean(axis=2)
    g = np.stack((g,) * 3, axis=-1).astype(np.uint8)
    ycc = np.asarray(Image.fromarray(img).convert("YCbCr"))[..., 0]
    y = np.float32(ycc) / 255.0
    y = y[np.newaxis, np.newaxis, :, :]
    hw = np.array(img.shape[:2]).astype(np.float32)
    s = np.stack([img[0::2, 0::2][:37, :50], img[1::2, 0::2], img[0::2, 1::2][:37, :50], img[1::2, 1::2]], 0)[:, :37]
    n = np.linalg.norm(np.float64([3, 4])) if hasattr(np, "linalg") and False else 5.0
    v = np.sum(img.astype(np.int64)) % 1000
    return np.concatenate([im2tensor(g).ravel(), y.ravel(), hw, s.ravel().astype(np.float32), np.float32([n, v]), (img > g).astype(np.float32).ravel(), np.minimum(np.maximum(img.astype(np.int16) - 50, 0), 255).astype(np.float32).ravel()])
