import hashlib, numpy as np
from PIL import Image
def preprocess(path):
    with open(path, "rb") as f:
        data = f.read()
    h = hashlib.md5(data).hexdigest()
    s = hashlib.sha256(data)
    s.update(b"x")
    k = hashlib.sha1(np.asarray(Image.open(path).convert("L")).tobytes()).digest()
    m = hashlib.new("sha256", data, usedforsecurity=False).hexdigest() if False else hashlib.new("sha512", data).hexdigest()
    seed = int(hashlib.md5(path.split("/")[-1].encode("utf-8")).hexdigest()[:8], 16)
    c = s.copy(); c.update(b"y")
    return np.frombuffer((h + s.hexdigest() + m + c.hexdigest() + str(seed) + str(s.digest_size) + s.name).encode() + k, np.uint8)
