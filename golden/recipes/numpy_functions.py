import numpy as np
from PIL import Image
def preprocess(path):
    img = np.asarray(Image.open(path).convert("RGB"))[:64, :80]
    f = img.astype(np.float32)
    out = []
    def add(x):
        out.append(np.asarray(x).astype(np.float64).ravel())
        out.append(np.array([np.asarray(x).dtype.itemsize, ord(np.asarray(x).dtype.kind)], dtype=np.float64))
    add(np.sqrt(img)); add(np.sqrt(f)); add(np.floor(f / 7)); add(np.ceil(f / 7)); add(np.rint(f / 8)); add(np.round(f / 7, 2)); add(np.round(f.astype(np.float64) / 7, 3))
    add(np.abs(f - 100)); add(np.sign(f - 100)); add(np.square(img)); add(img ** 2); add(f ** 2); add(f ** 0.5)
    add(np.clip(f, 10, 200)); add(np.clip(img, 10, 200)); add(img.clip(10, 200)); add(np.clip(f, None, 100)); add(np.maximum(img, 100)); add(np.minimum(f, 99.5))
    add(np.where(img > 127, img, 0)); add(np.where(f > 127, 1.0, 0.0)); add(np.where(img > 127, 255, 0)); add(np.where(f > 5, f, 0.5))
    add(img > 127); add(f == 0); add((img > 100) & (img < 200)); add(~(img > 100)); add(~img); add(img & 15); add(img | 1); add(img ^ 255)
    add(img[img > 100]); add(img[:, :, [2, 1, 0]]); add(img[[5, 3, 1]]); add(img[..., [0]]); add(img[[1, 2, 3], [4, 5, 6]]); add(img[[1, 2], :, [0, 2]]); add(img[img[:, :, 0] > 100])
    m = f.copy(); m[m > 100] = 0; add(m); m[m == 0] = -1.5; add(m); m[:, [1, 2]] = 7; add(m); m[[0, 1]] += 3; add(m)
    add(np.pad(img, ((1, 2), (3, 4), (0, 0)), mode="constant", constant_values=114)); add(np.pad(img, ((1, 2), (3, 4), (0, 0)), mode="edge"))
    add(np.pad(img, ((1, 2), (3, 4), (0, 0)), mode="reflect")); add(np.pad(f, ((1, 2), (3, 4), (0, 0)), "symmetric")); add(np.pad(f[..., 0], 3)); add(np.pad(f[..., 0], (1, 2), "wrap"))
    add(np.pad(f[..., 0], ((1, 1), (2, 2)), constant_values=((1, 2), (3, 4))))
    add(np.tile(f, (1, 2, 1))); add(np.tile(f[..., 0], 2)); add(np.repeat(img[..., :1], 3, axis=2)); add(np.repeat(img, 2)); add(np.rot90(img)); add(np.rot90(img, 2)); add(np.rot90(img, -1)); add(np.rot90(img, 1, (1, 2)))
    add(np.roll(img, 5, axis=1)); add(np.roll(img, (1, 2), axis=(0, 1))); add(np.roll(img, 7)); add(np.flipud(img)); add(np.fliplr(img)); add(np.flip(img, (0, 1)))
    for a in np.split(f, 4, axis=0) + np.array_split(f, 3, axis=1) + list(np.dsplit(f, 3)): add(a)
    add(np.vstack([f, f])); add(np.hstack([f, f])); add(np.dstack([f[..., 0], f[..., 1]])); add(np.stack([img[..., i] for i in range(3)])); add(np.concatenate([img, f]))
    add(np.arange(10)); add(np.arange(3, 20, 4)); add(np.arange(0, 1, 0.1)); add(np.arange(5.0)); add(np.linspace(0, 1, 11)); add(np.linspace(3, 77, 13, endpoint=False)); add(np.linspace(0, 255, 7, dtype=np.uint8)); add(np.arange(5, dtype=np.float32) / 3)
    x, y = np.meshgrid(np.arange(5), np.arange(4)); add(x); add(y); add(np.eye(3)); add(np.zeros_like(img)); add(np.ones_like(f)); add(np.full_like(img, 7)); add(np.full((3, 4), 0.5, dtype=np.float32))
    a, b = np.where(img[..., 0] > 200); add(a); add(b); add(np.argwhere(img[..., 0] > 200)); add(np.nonzero(img[..., 0] > 250)[0]); add(np.median(f)); add(np.median(img, axis=0)); add(np.median(f, axis=1))
    add(np.array([[1, 2], [3, 4]]) @ np.array([1, 2])); add(np.dot(np.array([[1.5, 2], [3, 4]]), np.array([[1.25, 0.5], [2, 3]])))
    add(np.moveaxis(img, -1, 0)); add(np.moveaxis(f, [0, 1], [1, 2])); add(np.rollaxis(img, 2)); add(np.expand_dims(img, (0, 1))); add(np.squeeze(img[None, ..., None], (0, 4))); add(np.take(img, [1, 0], axis=2)); add(img.T)
    add(np.any(img > 250)); add(np.all(img > 1, axis=2)); add(np.count_nonzero(img > 100)); add(np.sort(f[0, :, 0])); add(np.unique(img)); add(np.argsort(f[:, 0, 0], kind="stable")); add(np.prod(img[:2, :2].astype(np.float64)))
    add(img.astype(np.int16) - 128); add(img.astype(np.float16) / 255); add(np.float32(3) * f); add(f * np.float64(1.5)); add(f - np.array(0.5)); add(img - 1); add(img / 2); add(img // 2); add(img % 7); add(-f); add(-img)
    add(1 / (f + 1)); add(np.divide(img, 255)); add(np.subtract(f, 3)); add(np.isnan(f)); add(np.logical_and(img > 3, f < 99)); add(np.array([np.float32(1), np.float32(2)])); add(np.array([f[0, 0, 0], 2.5])); add(np.power(f / 255.0, 2)); add(np.broadcast_to(np.array([1, 2, 3]), (4, 3)))
    add(np.asarray([f[0], f[1]])); add(np.array(list(range(5)), dtype=np.float32)); add(np.float32(img[0, 0, 0]) / 3); add(np.uint8(200) + np.uint8(20)); add(img.ptp() if hasattr(img, "ptp") else np.ptp(img))
    return np.concatenate(out)
