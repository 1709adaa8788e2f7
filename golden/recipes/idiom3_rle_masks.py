import numpy as np
import cv2


def rle2mask(mask_rle, shape=(1600, 256)):
    s = mask_rle.split()
    starts, lengths = [np.asarray(x, dtype=int) for x in (s[0:][::2], s[1:][::2])]
    starts -= 1
    ends = starts + lengths
    img = np.zeros(shape[0] * shape[1], dtype=np.uint8)
    for lo, hi in zip(starts, ends):
        img[lo:hi] = 1
    return img.reshape(shape).T


def mask2rle(img):
    pixels = img.T.flatten()
    pixels = np.concatenate([[0], pixels, [0]])
    runs = np.where(pixels[1:] != pixels[:-1])[0] + 1
    runs[1::2] -= runs[::2]
    return ' '.join(str(x) for x in runs)


def preprocess(path):
    img = cv2.imread(path, 0)
    small = cv2.resize(img, (48, 32))
    bright = (small > np.median(small)).astype(np.uint8)
    rle = mask2rle(bright)
    back = rle2mask(rle, shape=(48, 32))
    assert (back == bright).all()
    return np.stack([small * back, small * (1 - back)]).astype(np.float32)[None] / 255.
