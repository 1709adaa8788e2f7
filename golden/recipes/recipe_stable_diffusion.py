import numpy as np, torch
from PIL import Image
import PIL
def preprocess(path):
    image = PIL.Image.open(path).convert("RGB")
    w, h = image.size
    w, h = (x - x % 8 for x in (w, h))
    image = image.resize((w // 4 - (w // 4) % 8, h // 4 - (h // 4) % 8), resample=PIL.Image.LANCZOS)
    image = np.array(image).astype(np.float32) / 255.0
    image = image[None].transpose(0, 3, 1, 2)
    image = torch.from_numpy(image)
    return 2.0 * image - 1.0
