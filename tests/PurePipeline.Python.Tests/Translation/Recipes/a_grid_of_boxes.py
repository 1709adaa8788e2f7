import numpy as np
from PIL import Image

class Box:
    def __init__(self, x0, y0, x1, y1):
        self.x0, self.y0, self.x1, self.y1 = x0, y0, x1, y1
    def area(self):
        return (self.x1 - self.x0) * (self.y1 - self.y0)
    def as_tuple(self):
        return (self.x0, self.y0, self.x1, self.y1)

class Grid:
    def __init__(self, size, step):
        w, h = size
        self.boxes = []
        for y in range(0, h, step):
            for x in range(0, w, step):
                self.boxes.append(Box(x, y, min(x + step, w), min(y + step, h)))
    def __iter__(self):
        return iter(self.boxes)
    def __len__(self):
        return len(self.boxes)
    def full(self, step):
        return [b for b in self.boxes if b.area() == step * step]

def preprocess(path):
    im = Image.open(path).convert("RGB")
    grid = Grid(im.size, 20)
    out = []
    for box in grid:
        out.append(np.asarray(im.crop(box.as_tuple()).resize((4, 4))))
    n = len(grid.full(20))
    return np.stack(out).astype(np.float32) * n
