from PIL import Image, ImageOps
import numpy as np
def letterbox_image(image, size):
    iw, ih = image.size
    w, h = size
    scale = min(w / iw, h / ih)
    nw = int(iw * scale)
    nh = int(ih * scale)
    image = image.resize((nw, nh), Image.BICUBIC)
    new_image = Image.new('RGB', size, (128, 128, 128))
    new_image.paste(image, ((w - nw) // 2, (h - nh) // 2))
    return new_image
def preprocess(path):
    image = ImageOps.exif_transpose(Image.open(path))
    boxed = letterbox_image(image.convert("RGB"), tuple(reversed((416, 416))))
    image_data = np.array(boxed, dtype='float32')
    image_data /= 255.
    image_data = np.transpose(image_data, [2, 0, 1])
    return np.expand_dims(image_data, 0)
