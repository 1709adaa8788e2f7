import numpy as np
try:
    from turbojpeg import TurboJPEG
    jpeg = TurboJPEG()
except ImportError:
    jpeg = None
except Exception:
    jpeg = None
from PIL import Image
try:
    LANCZOS = Image.Resampling.LANCZOS
except AttributeError:
    LANCZOS = Image.LANCZOS
class PreprocessError(Exception):
    pass
def load(path):
    if jpeg is not None:
        raise PreprocessError("no")
    img = Image.open(path)
    if img.mode not in {"RGB", "L"}:
        raise PreprocessError(f"mode {img.mode!r}")
    return img
def preprocess(path):
    try:
        img = load(path)
    except PreprocessError as e:
        img = Image.open(path).convert("RGB")
    else:
        img = img.convert("RGB")
    finally:
        done = True
    img.thumbnail((128, 128), LANCZOS)
    x = np.asarray(img)
    x = x if x.ndim == 3 else np.repeat(x[..., None], 3, -1)
    x = np.ascontiguousarray(x[..., :3].astype(np.float32) / 127.5 - 1).transpose(2, 0, 1)
    return x if done else None
if __name__ == "__main__":
    import sys
    print(preprocess(sys.argv[1]).shape)
