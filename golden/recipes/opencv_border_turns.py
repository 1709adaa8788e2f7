# Mirrors, turns, channels apart and together, pictures side by side.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    blue, green, red = cv2.split(image)
    swapped = cv2.merge((red, green, blue))
    upright = [cv2.flip(image, 0), cv2.flip(swapped, 1), cv2.flip(image[:, :, ::-1], -1), cv2.rotate(image, cv2.ROTATE_180)]
    turned = [cv2.rotate(image, cv2.ROTATE_90_CLOCKWISE), cv2.rotate(image, cv2.ROTATE_90_COUNTERCLOCKWISE), cv2.transpose(image)]
    block = cv2.vconcat([cv2.hconcat(upright[:2]), cv2.hconcat(upright[2:])])
    doubled = cv2.repeat(cv2.extractChannel(image, 1), 2, 3)
    return np.concatenate([part.reshape(-1) for part in turned + [block, doubled]])
