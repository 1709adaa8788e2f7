import cv2
import numpy as np

try:
    import imutils
    from imutils import contours as boxes_of
except ImportError:  # the same by hand
    imutils = None


def to_width(image, width):
    if imutils is not None:
        return imutils.resize(image, width=width)
    ratio = width / float(image.shape[1])
    return cv2.resize(image, (width, int(image.shape[0] * ratio)), interpolation=cv2.INTER_AREA)


def moved(image, dx, dy):
    if imutils is not None:
        return imutils.translate(image, dx, dy)
    return cv2.warpAffine(image, np.float32([[1, 0, dx], [0, 1, dy]]), image.shape[1::-1])


def turned(image, degrees):
    if imutils is not None:
        return imutils.rotate(image, degrees)
    height, width = image.shape[:2]
    return cv2.warpAffine(image, cv2.getRotationMatrix2D((width // 2, height // 2), degrees, 1.0), (width, height))


def from_left(found):
    if imutils is not None:
        contours = imutils.grab_contours(found)
        return boxes_of.sort_contours(contours)[1] if len(contours) else ()
    return sorted((cv2.boundingRect(contour) for contour in found[0]), key=lambda box: box[0])


def preprocess(path):
    image = to_width(cv2.imread(path), 120)
    bright = cv2.threshold(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), 0, 255, cv2.THRESH_OTSU)[1]
    boxes = from_left(cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE))
    lefts = np.array([box[0] for box in boxes], dtype=np.uint8)
    return np.concatenate([moved(image, 12, -7.5).ravel(), turned(image, 25).ravel(), lefts])
