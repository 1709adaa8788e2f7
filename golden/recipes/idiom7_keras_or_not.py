import numpy as np
from PIL import Image

try:
    from tensorflow.keras.applications import densenet, mobilenet_v2, vgg16
    from tensorflow.keras.utils import array_to_img, img_to_array, load_img
    caffe, scaled, standardized = vgg16.preprocess_input, mobilenet_v2.preprocess_input, densenet.preprocess_input
except ImportError:
    # What these are, for machines without Keras.
    def load_img(path, color_mode="rgb", target_size=None, interpolation="nearest", keep_aspect_ratio=False):
        image = Image.open(path)
        mode = {"rgb": "RGB", "rgba": "RGBA", "grayscale": "L"}[color_mode]
        if image.mode != mode and not (mode == "L" and image.mode in ("I;16", "I")):
            image = image.convert(mode)
        size = (target_size[1], target_size[0])
        filters = {"nearest": Image.NEAREST, "bilinear": Image.BILINEAR, "bicubic": Image.BICUBIC, "lanczos": Image.LANCZOS}
        if image.size == size:
            return image
        if not keep_aspect_ratio:
            return image.resize(size, filters[interpolation])
        (width, height), (to_width, to_height) = image.size, size
        part_height, part_width = min(height, width * to_height // to_width), min(width, height * to_width // to_height)
        left, top = (width - part_width) // 2, (height - part_height) // 2
        return image.resize(size, filters[interpolation], box=[left, top, left + part_width, top + part_height])

    def img_to_array(image, data_format="channels_last", dtype="float32"):
        x = np.asarray(image, dtype=dtype)
        x = x[..., None] if x.ndim == 2 else x
        return x.transpose(2, 0, 1) if data_format == "channels_first" else x

    def array_to_img(x):
        x = np.asarray(x, dtype="float32")
        x = x - np.min(x)
        if np.max(x) != 0:
            x /= np.max(x)
        x *= 255
        return Image.fromarray(x.astype("uint8"))

    def scaled(x):
        x /= 127.5
        x -= 1.0
        return x

    def caffe(x):
        x = x[..., ::-1]
        for i, mean in enumerate([103.939, 116.779, 123.68]):
            x[..., i] -= mean
        return x

    def standardized(x):
        x /= 255.0
        for i, (mean, std) in enumerate(zip([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])):
            x[..., i] -= mean
            x[..., i] /= std
        return x


def preprocess(path):
    x = img_to_array(load_img(path, target_size=(48, 64)))
    batch = np.expand_dims(x, axis=0)
    out = [caffe(batch), batch, scaled(x.copy()[None]), standardized(img_to_array(load_img(path, target_size=(48, 64), interpolation="bicubic", keep_aspect_ratio=True)).copy()[None])]
    gray = img_to_array(load_img(path, color_mode="grayscale", target_size=(48, 64), interpolation="bilinear"))
    out.append(np.repeat(gray, 3, axis=2)[None])
    out.append(img_to_array(array_to_img(x))[None])
    out.append(img_to_array(load_img(path, color_mode="rgba", target_size=(48, 64), interpolation="lanczos"), data_format="channels_first")[:3].transpose(1, 2, 0)[None])
    return np.concatenate(out)
