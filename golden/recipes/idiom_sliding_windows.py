import cv2, numpy as np


def sliding(img, win=128, stride=96):
    H, W = img.shape[:2]
    ys = list(range(0, max(H - win, 0) + 1, stride))
    xs = list(range(0, max(W - win, 0) + 1, stride))
    if ys[-1] + win < H: ys.append(H - win)
    if xs[-1] + win < W: xs.append(W - win)
    for y in ys:
        for x in xs:
            yield y, x, img[y:y+win, x:x+win]


def preprocess(path):
    img = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    patches = []
    for i, (y, x, p) in enumerate(sliding(img)):
        if i >= 7: break
        patches.append(p.astype(np.float32).transpose(2, 0, 1) / 255.)
    return np.stack(patches, 0)
