import numpy as np
from PIL import Image
def preprocess_input(x, mode="tf"):
    x = x.astype("float32")
    if mode == "tf":
        x /= 127.5
        x -= 1.0
        return x
    elif mode == "caffe":
        x = x[..., ::-1]
        mean = [103.939, 116.779, 123.68]
        x[..., 0] -= mean[0]
        x[..., 1] -= mean[1]
        x[..., 2] -= mean[2]
        return x
def preprocess(path):
    img = Image.open(path)
    if img.mode != "RGB":
        img = img.convert("RGB")
    img = img.resize((224, 224), Image.NEAREST)
    a = np.asarray(img)
    return np.concatenate([preprocess_input(a[None]), preprocess_input(a[None], "caffe")], axis=0)
