# Blobs with means and factors, squeezed and cropped, several images at once, and as bytes.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    mean = (0.485 * 255, 0.456 * 255, 0.406 * 255)
    squeezed = cv2.dnn.blobFromImage(image, 0.017, (224, 224), mean, swapRB=True)
    batch = cv2.dnn.blobFromImages([image, cv2.flip(image, 1)], scalefactor=1 / 255, size=(224, 224), mean=(104, 117, 123))
    plain = cv2.dnn.blobFromImage(image, size=(224, 224), ddepth=cv2.CV_8U)
    return np.concatenate([squeezed, batch, plain.astype(np.float32)], axis=0)
