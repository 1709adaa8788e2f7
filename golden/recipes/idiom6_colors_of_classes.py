import colorsys
import random

import cv2
import numpy as np


class Detector:
    """Letterboxes pictures; the colours are for boxes that somebody draws later."""

    _defaults = {"size": (96, 128), "classes": 7}

    def __init__(self, **options):
        self.__dict__.update(self._defaults)
        self.__dict__.update(options)
        hues = [(i / self.classes, 1.0, 1.0) for i in range(self.classes)]
        self.palette = [tuple(int(c * 255) for c in colorsys.hsv_to_rgb(*hue)) for hue in hues]
        self.colors = list(self.palette)
        random.seed(10101)
        random.shuffle(self.colors)
        random.seed(None)

    def __call__(self, image):
        height, width = self.size
        scale = min(width / image.shape[1], height / image.shape[0])
        small = cv2.resize(image, (int(image.shape[1] * scale), int(image.shape[0] * scale)), interpolation=cv2.INTER_CUBIC)
        canvas = np.full((height, width, 3), 128, np.uint8)
        top, left = (height - small.shape[0]) // 2, (width - small.shape[1]) // 2
        canvas[top:top + small.shape[0], left:left + small.shape[1]] = small
        for i, color in enumerate(self.palette):
            cv2.line(canvas, (0, i), (len(self.colors) * i, i), color)
        return canvas.astype(np.float32) / 255


def preprocess(path):
    return Detector(classes=9)(cv2.imread(path))[np.newaxis]
