# Where the picture's own colours are, by the histogram of its middle, and the boxes of what was found, the larger ones first.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    hsv = cv2.cvtColor(image, cv2.COLOR_BGR2HSV)
    height, width = hsv.shape[:2]
    middle = hsv[height // 4:height * 3 // 4 + 1, width // 4:width * 3 // 4 + 1]
    hist = cv2.calcHist([middle], [0, 1], None, [30, 32], [0, 180, 0, 256])
    whole = cv2.calcHist([hsv], [0, 1], None, [30, 32], [0, 180, 0, 256])
    likeness = [cv2.compareHist(hist, whole, method) for method in (cv2.HISTCMP_CORREL, cv2.HISTCMP_CHISQR_ALT, cv2.HISTCMP_BHATTACHARYYA)]
    cv2.normalize(hist, hist, 0, 255, cv2.NORM_MINMAX)
    back = cv2.calcBackProject([hsv], [0, 1], hist, [0, 180, 0, 256], 1)
    mask = cv2.threshold(back, 40, 255, cv2.THRESH_BINARY)[1]
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    boxes = [cv2.boundingRect(c) for c in contours]
    scores = [min(1.0, (w * h) / 4096) for x, y, w, h in boxes]
    kept = cv2.dnn.NMSBoxes(boxes, scores, 0.0, 0.3)
    marked = np.zeros(mask.shape, np.float64)
    for i in np.array(kept).flatten()[:50]:
        x, y, w, h = boxes[int(i)]
        marked[y:y + h, x:x + w] += 1
    return np.concatenate([marked.reshape(-1), back.reshape(-1), np.array(likeness)])
