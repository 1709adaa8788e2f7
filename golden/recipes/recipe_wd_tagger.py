import numpy as np
from PIL import Image
def preprocess(path):
    image = Image.open(path)
    image = image.convert("RGBA")
    new_image = Image.new("RGBA", image.size, "WHITE")
    new_image.paste(image, mask=image)
    image = new_image.convert("RGB")
    image = np.asarray(image)
    image = image[:, :, ::-1]
    size = 448
    old_size = image.shape[:2]
    desired_size = max(max(old_size), size)
    delta_w = desired_size - old_size[1]
    delta_h = desired_size - old_size[0]
    top, bottom = delta_h // 2, delta_h - (delta_h // 2)
    left, right = delta_w // 2, delta_w - (delta_w // 2)
    image = np.pad(image, ((top, bottom), (left, right), (0, 0)), mode="constant", constant_values=255)
    im = Image.fromarray(image)
    im = im.resize((size, size), Image.BICUBIC)
    image = np.array(im).astype(np.float32)
    return np.expand_dims(image, 0)
