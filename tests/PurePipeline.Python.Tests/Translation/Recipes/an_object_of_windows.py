import numpy as np
from PIL import Image

class Slices:
    """Overlapping windows of a picture."""
    def __init__(self, image, size, stride):
        self.image = image
        self.size = size
        self.stride = stride
        self.nx = max((image.width - size) // stride + 1, 1)
        self.ny = max((image.height - size) // stride + 1, 1)

    def __len__(self):
        return self.nx * self.ny

    def __getitem__(self, i):
        if i >= len(self):
            raise IndexError(i)
        y, x = divmod(i, self.nx)
        x0, y0 = x * self.stride, y * self.stride
        return np.asarray(self.image.crop((x0, y0, x0 + self.size, y0 + self.size)))

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

def preprocess(path):
    image = Image.open(path).convert("RGB").resize((50, 40))
    slices = Slices(image, 16, 12)
    batch = [s.transpose(2, 0, 1) for s in slices]
    return np.stack(batch).astype(np.float32) / 255 + len(slices)
