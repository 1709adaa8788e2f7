import cv2
import numpy as np

WEIGHTS = (0.5, 0.3, 0.77)


def preprocess(path):
    image = cv2.resize(cv2.imread(path), (96, 64))
    yuv = cv2.cvtColor(image, cv2.COLOR_BGR2YUV_I420)
    luma = yuv[:64]
    u = yuv[64:80].reshape(32, 48)
    v = yuv[80:96].reshape(32, 48)
    chroma = cv2.merge([u, v])
    frame = cv2.cvtColorTwoPlane(luma, chroma, cv2.COLOR_YUV2RGB_NV12)

    mean = np.zeros((64, 96, 3), np.float32)
    for alpha in WEIGHTS:
        cv2.accumulateWeighted(frame, mean, alpha)
        frame = cv2.flip(frame, 1)
    squares = np.zeros((64, 96, 3), np.float64)
    cv2.accumulateSquare(frame, squares)

    order = cv2.sort(luma, cv2.SORT_EVERY_ROW + cv2.SORT_DESCENDING)
    brightest = cv2.reduceArgMax(luma, 1)
    both = cv2.scaleAdd(mean, 0.5, frame.astype(np.float32))
    parts = [mean.ravel(), (squares / 65025.0).ravel().astype(np.float32), both.ravel(), order.ravel().astype(np.float32), brightest.ravel().astype(np.float32)]
    return np.concatenate(parts) / np.float32(255.0)
