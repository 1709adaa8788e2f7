import numpy as np
from PIL import Image
def pipeline(*steps, **opts):
    verbose = opts.pop("verbose", False)
    def run(x, *extra):
        for i, step in enumerate(steps):
            x = step(x, *extra) if extra else step(x)
            if verbose:
                print("step %d: %s" % (i, type(x).__name__))
        return x
    return run
def compose2(f):
    counter = 0
    def inner(x):
        nonlocal counter
        counter += 1
        return f(x) * (1 if counter else 0)
    return inner
to_float = lambda x: np.asarray(x).astype("f4")
def preprocess(path):
    size, *rest = [96, 3, 2]
    sq = {k: v for k, v in zip("ab", rest)}
    names = sorted({"x", "y", "z"} - {"z"}, key=lambda s: -ord(s))
    assert names == ["y", "x"] and not (set("abc") & set("xyz"))
    run = pipeline(lambda im: im.convert("RGB").resize((size, size)), to_float, compose2(lambda a: a / 255), verbose=True)
    a = run(Image.open(path))
    msg = f"{a.shape[0]:>5d}|{a.mean():.3f}|{'ok' if a.max() <= 1 else 'bad'!r}|{sq['a']=}"
    assert "ok" in msg, msg
    i = 0
    total = []
    while True:
        i += 1
        if i % 2:
            continue
        if i > 6:
            break
        total.append(i)
    else:
        total = None
    k = [x for x in total if x > 2][-1] if total else 0
    b = np.array([[row[j] for j in range(0, 96, 3)] for row in a[:: sq["a"]].tolist()], dtype=np.float32)
    return np.concatenate([a.ravel(), b.ravel(), np.float32([k, len(msg) * 0, 7 // -2, -7 % 3, round(2.5), divmod(17, 5)[1], 2 ** 10, int("0x1f", 16), abs(-3.5), min(3, 1, 2), max([1, 5, 2]), sum(range(5))])])
