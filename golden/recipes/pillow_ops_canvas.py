import numpy as np
from PIL import Image, ImageOps


def preprocess(path):
    image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    made = [
        ImageOps.pad(image, (60, 60)),
        ImageOps.pad(image, (60, 45), Image.BILINEAR, (124, 116, 104), (0, 0.25)),
        ImageOps.fit(image, (40, 56), method=Image.LANCZOS, bleed=0.05, centering=(0.3, 0.8)),
        ImageOps.contain(image, (72, 72), Image.BOX),
        ImageOps.expand(image.resize((20, 10)), border=(3, 0, 5, 2), fill="red"),
        ImageOps.expand(image.resize((20, 10)), 4, (1, 2, 3)),
    ]
    return np.concatenate([np.asarray(picture).reshape(-1) for picture in made])
