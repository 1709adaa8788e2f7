import numpy as np
def preprocess(path):
    o = []
    a = np.arange(3, dtype=np.float32); b = np.arange(6).reshape(2, 3)
    for x in [np.r_[a, 0, 1:5], np.r_[a, 0.5], np.r_[1:10:3, 7], np.c_[a, a * 2], np.c_[b, b], np.c_[b, np.ones(2)], np.r_[b, b], np.r_[np.uint8([1, 2]), 3], np.r_[[1, 2], [3.5]], np.c_[[1, 2, 3], [4, 5, 6]],
              np.r_[0, a, a[::-1], 1], np.c_[1, 2, 3], np.r_[2.0, 3], np.c_[a], np.r_[True, False], np.r_[0:1:0.25]]:
        o += [f"{x.dtype}{x.shape}", str(x.tolist())]
    return np.frombuffer("\n".join(o).encode(), np.uint8)
