import math
import cv2
import numpy as np


def resize_pad(img):
    """Resize and pad to a square for the palm and face detectors."""
    size0 = img.shape
    if size0[0] >= size0[1]:
        h1 = 256
        w1 = 256 * size0[1] // size0[0]
        padh = 0
        padw = 256 - w1
        scale = size0[1] / w1
    else:
        h1 = 256 * size0[0] // size0[1]
        w1 = 256
        padh = 256 - h1
        padw = 0
        scale = size0[0] / h1
    padh1 = padh // 2
    padh2 = padh // 2 + padh % 2
    padw1 = padw // 2
    padw2 = padw // 2 + padw % 2
    img1 = cv2.resize(img, (w1, h1))
    img1 = np.pad(img1, ((padh1, padh2), (padw1, padw2), (0, 0)))
    pad = (int(padh1 * scale), int(padw1 * scale))
    img2 = cv2.resize(img1, (128, 128))
    return img1, img2, scale, pad


def extract_roi(frame, xc, yc, theta, scale, resolution=64):
    points = np.array([[-1, -1, 1, 1], [-1, 1, -1, 1]], dtype=np.float64).reshape(1, 2, 4)
    points = points * scale.reshape(-1, 1, 1) / 2
    theta = theta.reshape(-1, 1, 1)
    R = np.concatenate((np.concatenate((np.cos(theta), -np.sin(theta)), 2), np.concatenate((np.sin(theta), np.cos(theta)), 2)), 1)
    center = np.concatenate((xc.reshape(-1, 1, 1), yc.reshape(-1, 1, 1)), 1)
    points = R @ points + center
    points1 = np.array([[0, 0, resolution - 1], [0, resolution - 1, 0]], dtype=np.float32).T
    imgs, affines = [], []
    for i in range(points.shape[0]):
        pts = points[i, :, :3].T.astype(np.float32)
        M = cv2.getAffineTransform(pts, points1)
        img = cv2.warpAffine(frame, M, (resolution, resolution))
        imgs.append(img.astype('float32') / 255.)
        affines.append(cv2.invertAffineTransform(M).astype('float32'))
    return np.stack(imgs), np.stack(affines), points


def preprocess(path):
    frame = cv2.imread(path)
    frame = np.ascontiguousarray(frame[:, ::-1, ::-1])
    img1, img2, scale, pad = resize_pad(frame)
    h, w = frame.shape[:2]
    rois, affines, pts = extract_roi(frame, np.array([w * .5, w * .3]), np.array([h * .5, h * .6]), np.array([0.25, -math.pi / 3]), np.array([h * .8, w * .4]))
    small = img2[::2, ::2].astype(np.float32) / 127.5 - 1.0
    return np.concatenate([small[None], rois], axis=0)
