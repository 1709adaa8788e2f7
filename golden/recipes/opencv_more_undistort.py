# A camera's picture without its lens's distortion, and what a network saw in it as colours.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    height, width = image.shape[:2]
    camera = np.array([[width * 0.9, 0, width / 2], [0, width * 0.9, height / 2], [0, 0, 1]])
    lens = np.array([-0.28, 0.09, 0.001, -0.002, 0.01])
    straight = cv2.undistort(image, camera, lens)
    map1, map2 = cv2.initUndistortRectifyMap(camera, lens, None, camera, (width, height), cv2.CV_32FC1)
    remapped = cv2.remap(image, map1, map2, cv2.INTER_LINEAR)
    heat = cv2.applyColorMap(cv2.cvtColor(straight, cv2.COLOR_BGR2GRAY), cv2.COLORMAP_JET)
    brighter = cv2.compare(straight, remapped, cv2.CMP_GT)
    none = np.zeros((0, 1, 2), np.int32)
    parts = [straight, remapped, cv2.addWeighted(heat, 0.5, straight, 0.5, 0), brighter]
    return np.concatenate(parts, axis=2) if cv2.convexHull(none) is None and cv2.approxPolyDP(none, 1, True) is None else None
