import numpy as np, cv2


def preprocess(path):
    im = cv2.imread(path)
    hsv = cv2.cvtColor(im, cv2.COLOR_BGR2HSV).astype(np.float32)
    h, s, v = hsv[..., 0], hsv[..., 1], hsv[..., 2]
    s *= 1.2
    v *= 0.9
    hsv[..., 1] = np.clip(s, 0, 255)
    hsv[..., 2] = np.clip(v, 0, 255)
    out = cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2BGR)
    out = cv2.flip(out, 1)
    out = cv2.rotate(out, cv2.ROTATE_90_CLOCKWISE)
    return out
