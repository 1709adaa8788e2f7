import numpy as np
from PIL import Image, ImageOps
size = (224, 224)
image = Image.open("test.jpg").convert("RGB")
data = np.ndarray(shape=(1, 224, 224, 3), dtype=np.float32)
image = ImageOps.fit(image, size, Image.Resampling.LANCZOS)
image_array = np.asarray(image)
normalized_image_array = (image_array.astype(np.float32) / 127.5) - 1
data[0] = normalized_image_array
