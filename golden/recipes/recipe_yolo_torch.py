import cv2, torch
import numpy as np
def preprocess(path):
    device = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
    half = device.type != "cpu"
    img = cv2.imread(path)
    h, w = img.shape[:2]
    r = min(320 / h, 320 / w)
    img = cv2.resize(img, (int(w * r), int(h * r)), interpolation=cv2.INTER_AREA if r < 1 else cv2.INTER_LINEAR)
    canvas = np.full((320, 320, 3), 114, dtype=np.uint8)
    canvas[:img.shape[0], :img.shape[1]] = img
    x = torch.from_numpy(np.ascontiguousarray(canvas[:, :, ::-1].transpose(2, 0, 1))).to(device)
    x = x.half() if half else x.float()
    x /= 255.0
    if x.ndimension() == 3:
        x = x.unsqueeze(0)
    return x
