import cv2
import numpy as np
def preprocess(path):
    img = cv2.imread(path)
    h, w = img.shape[:2]
    src = np.array([[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366]], dtype=np.float32)
    dst = np.array([[w * 0.3, h * 0.4], [w * 0.6, h * 0.41], [w * 0.45, h * 0.6]], dtype=np.float32)
    M = cv2.getAffineTransform(dst, src)
    face = cv2.warpAffine(img, M, (112, 112), borderValue=0.0)
    face = cv2.cvtColor(face, cv2.COLOR_BGR2RGB)
    face = np.transpose(face, (2, 0, 1))
    faces = np.stack([face, face[:, :, ::-1]], axis=0).astype(np.float32)
    faces = (faces - 127.5) / 127.5
    blob = cv2.dnn.blobFromImage(img, 1.0 / 128, (64, 64), (127.5, 127.5, 127.5), swapRB=True)
    return np.concatenate([faces.reshape(-1), blob.reshape(-1)])
