from collections import deque
import numpy as np
from PIL import Image

def preprocess(path):
    a = np.asarray(Image.open(path).convert("L").resize((12, 12))) > 100
    seen = np.zeros(a.shape, dtype=np.int64)
    label = 0
    for y in range(12):
        for x in range(12):
            if not a[y, x] or seen[y, x]:
                continue
            label += 1
            stack = [(y, x)]
            seen[y, x] = label
            while stack:
                cy, cx = stack.pop()
                for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                    ny, nx = cy + dy, cx + dx
                    if 0 <= ny < 12 and 0 <= nx < 12 and a[ny, nx] and not seen[ny, nx]:
                        seen[ny, nx] = label
                        stack.append((ny, nx))
    return seen
