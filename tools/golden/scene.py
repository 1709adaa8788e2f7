"""Photo-like content: gradients, texture, edges, strokes as of text, and noise. The same seed gives the same pixels."""
import numpy as np


def scene(width, height, seed):
    """RGB pixels, (height, width, 3) uint8."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    pixels = _gradient(x, y, random)
    for layer in random.permutation([_texture, _shapes, _strokes])[: random.integers(1, 4)]:
        pixels = layer(pixels, x, y, random)
    pixels += random.normal(0, random.choice([0.5, 3, 12]), pixels.shape)
    return np.clip(np.rint(pixels), 0, 255).astype(np.uint8)


def noise(width, height, seed):
    """The worst a decoder can meet: every byte on its own."""
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


def contrast(width, height, seed):
    """Blocks of 8x8, each a jump from its neighbours with some small and one large coefficient: the longest codes and values at quality 100."""
    random = np.random.default_rng(seed)
    down, across = height // 8 + 1, width // 8 + 1
    u, x = np.mgrid[0:8, 0:8]
    waves = np.cos((2 * x + 1) * u * np.pi / 16) / np.where(u == 0, 8 ** 0.5, 2)
    coefficients = random.integers(-7, 8, (down, across, 8, 8)) * (random.random((down, across, 8, 8)) < 0.4)
    rows, columns = np.mgrid[0:down, 0:across]
    coefficients[rows, columns, 0, 0] = random.choice([-720, 720, -500, 500], (down, across))
    coefficients[rows, columns, random.integers(0, 4, (down, across)), random.integers(1, 4, (down, across))] = random.integers(100, 320, (down, across))
    blocks = waves.T @ coefficients @ waves + 128
    gray = blocks.transpose(0, 2, 1, 3).reshape(down * 8, across * 8)[:height, :width]
    return np.clip(np.rint(gray), 0, 255).astype(np.uint8)[..., None].repeat(3, axis=2)


def fractal(width, height, random, coarsest):
    """Noise over all scales, as clouds and rocks have it; (height, width), about -1..1."""
    total = np.zeros((height, width))
    cell, weight = coarsest, 0.5
    while cell >= 1:
        grid = random.uniform(-1, 1, (height // cell + 2, width // cell + 2))
        total += weight * _smooth(grid, width, height, cell)
        cell, weight = cell // 2, weight / 2
    return total


def _smooth(grid, width, height, cell):
    def position(count):
        at = np.arange(count) / cell
        whole = at.astype(int)
        part = at - whole
        return whole, part * part * (3 - 2 * part)

    (row, down), (column, along) = position(height), position(width)
    down = down[:, None]
    top = grid[row][:, column] * (1 - along) + grid[row][:, column + 1] * along
    bottom = grid[row + 1][:, column] * (1 - along) + grid[row + 1][:, column + 1] * along
    return top * (1 - down) + bottom * down


def _gradient(x, y, random):
    corners = random.uniform(0, 255, (4, 3))
    u = (x / max(1, x.shape[1] - 1))[..., None]
    v = (y / max(1, x.shape[0] - 1))[..., None]
    return (corners[0] * (1 - u) + corners[1] * u) * (1 - v) + (corners[2] * (1 - u) + corners[3] * u) * v


def _texture(pixels, x, y, random):
    height, width = x.shape
    grain = fractal(width, height, random, int(random.choice([4, 16, 64])))
    return pixels + grain[..., None] * random.uniform(20, 160, 3)


def _shapes(pixels, x, y, random):
    height, width = x.shape
    for _ in range(int(random.integers(1, 6))):
        across, down = random.uniform(0, width), random.uniform(0, height)
        radius = random.uniform(1, max(2, (width + height) / 4))
        inside = (x - across) ** 2 + (y - down) ** 2 < radius ** 2 if random.random() < 0.5 else (x - across) * random.normal() + (y - down) * random.normal() > 0
        pixels = np.where(inside[..., None], random.uniform(0, 255, 3), pixels)
    return pixels


def _strokes(pixels, x, y, random):
    height, width = x.shape
    ink = random.choice([0.0, 255.0])
    for _ in range(max(1, width * height // 400)):
        left, top = int(random.integers(0, width)), int(random.integers(0, height))
        length = int(random.integers(2, 9))
        if random.random() < 0.5:
            pixels[top : top + length, left : left + 1] = ink
        else:
            pixels[top : top + 1, left : left + length] = ink
    return pixels
