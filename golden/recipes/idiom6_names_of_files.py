from pathlib import Path

import numpy as np
import torch
from PIL import Image


def upright(image):
    exif = image.getexif()
    orientation = exif.get(0x0112, 1)
    turns = {2: Image.FLIP_LEFT_RIGHT, 3: Image.ROTATE_180, 4: Image.FLIP_TOP_BOTTOM, 5: Image.TRANSPOSE, 6: Image.ROTATE_270, 7: Image.TRANSVERSE, 8: Image.ROTATE_90}
    if orientation in turns:
        image = image.transpose(turns[orientation])
        del exif[0x0112]
        image.info["exif"] = exif.tobytes()
    return image


def preprocess(path):
    arrays, names = [], []
    for i, item in enumerate([path, Image.open(path), Image.open(path).convert("RGB")]):
        name = f"image{i}"
        if isinstance(item, (str, Path)):
            item, name = Image.open(item), item
        name = getattr(item, "filename", name) or name
        names.append(Path(name).with_suffix(".jpg").name)
        arrays.append(np.asarray(upright(item).convert("RGB").resize((40, 40))))
    assert names[0] == names[1] and names[2] == "image2.jpg", names
    return torch.from_numpy(np.ascontiguousarray(np.array(arrays).transpose((0, 3, 1, 2)))).type_as(torch.zeros(1)) / 255
