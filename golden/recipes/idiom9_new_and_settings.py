import logging
import os
import sys

import cv2
import numpy as np

NAME = os.path.basename(sys.argv[0])
sys.path.append(os.path.join(os.curdir, os.pardir))


class Plain(logging.Formatter):
    def format(self, record):
        return record.message


handler = logging.StreamHandler()
handler.setFormatter(Plain())


class Prepared:
    def __init__(self):
        raise RuntimeError("made by of() alone")

    @classmethod
    def of(cls, size, scale):
        self = cls.__new__(cls)
        self.size, self.scale = size, scale
        return self

    def __call__(self, image):
        resized = cv2.resize(image, self.size, interpolation=cv2.INTER_AREA)
        return (resized.astype(None) - 127.5) * self.scale


def label(image, text, font=cv2.FONT_HERSHEY_SIMPLEX):
    return cv2.putText(image, text, (5, 5), font, 1.0, (0, 0, 255))


def preprocess(path):
    prepared = Prepared.of((40, 30), 1 / 128.0)
    return prepared(cv2.imread(path)).transpose(2, 0, 1)[np.newaxis]
