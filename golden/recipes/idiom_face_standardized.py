import numpy as np
import cv2
img = cv2.imread("face.jpg", cv2.IMREAD_COLOR)
img = cv2.cvtColor(img, cv2.COLOR_BGR2RGB)
h, w, c = img.shape
side = min(h, w)
y0 = (h - side) // 2; x0 = (w - side) // 2
crop = img[y0:y0+side, x0:x0+side, :]
face = cv2.resize(crop, (160, 160), interpolation=cv2.INTER_AREA)
mean, std = face.mean(), face.std()
std_adj = np.maximum(std, 1.0 / np.sqrt(face.size))
out = ((face - mean) / std_adj).astype("float32")
out = np.expand_dims(out, 0)
