from dataclasses import dataclass
import numpy as np
from PIL import Image

@dataclass
class Tile:
    x: int
    y: int
    pixels: np.ndarray

    @property
    def mean(self):
        return self.pixels.mean()

    def shifted(self, dx):
        return Tile(self.x + dx, self.y, self.pixels)

def cut(image, size):
    tiles = []
    w, h = image.size
    for y in range(0, h, size):
        for x in range(0, w, size):
            crop = image.crop((x, y, x + size, y + size))
            tiles.append(Tile(x, y, np.asarray(crop, dtype=np.float32)))
    return tiles

def preprocess(path):
    image = Image.open(path).convert("L")
    tiles = cut(image, 16)
    tiles.sort(key=lambda t: t.mean)
    best = tiles[-4:]
    return np.stack([t.pixels / 255 for t in best] ) + sum(t.x for t in tiles) + best[0].shifted(3).x
