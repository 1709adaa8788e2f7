import numpy as np
from PIL import Image
def preprocess(path):
    mean, std = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
    im = Image.open(path).convert("RGB").resize((320, 320), Image.LANCZOS)
    im_ary = np.array(im)
    im_ary = im_ary / max(np.max(im_ary), 1e-6)
    tmpImg = np.zeros((im_ary.shape[0], im_ary.shape[1], 3))
    tmpImg[:, :, 0] = (im_ary[:, :, 0] - mean[0]) / std[0]
    tmpImg[:, :, 1] = (im_ary[:, :, 1] - mean[1]) / std[1]
    tmpImg[:, :, 2] = (im_ary[:, :, 2] - mean[2]) / std[2]
    tmpImg = tmpImg.transpose((2, 0, 1))
    return np.expand_dims(tmpImg, 0).astype(np.float32)
