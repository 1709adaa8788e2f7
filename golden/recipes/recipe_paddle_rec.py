import math
import cv2
import numpy as np
class TextRecognizer(object):
    def __init__(self, rec_image_shape="3, 48, 320"):
        self.rec_image_shape = [int(v) for v in rec_image_shape.split(",")]
    def resize_norm_img(self, img, max_wh_ratio):
        imgC, imgH, imgW = self.rec_image_shape
        assert imgC == img.shape[2]
        imgW = int((imgH * max_wh_ratio))
        h, w = img.shape[:2]
        ratio = w / float(h)
        if math.ceil(imgH * ratio) > imgW:
            resized_w = imgW
        else:
            resized_w = int(math.ceil(imgH * ratio))
        resized_image = cv2.resize(img, (resized_w, imgH))
        resized_image = resized_image.astype('float32')
        resized_image = resized_image.transpose((2, 0, 1)) / 255
        resized_image -= 0.5
        resized_image /= 0.5
        padding_im = np.zeros((imgC, imgH, imgW), dtype=np.float32)
        padding_im[:, :, 0:resized_w] = resized_image
        return padding_im
    def __call__(self, img_list):
        width_list = []
        for img in img_list:
            width_list.append(img.shape[1] / float(img.shape[0]))
        indices = np.argsort(np.array(width_list))
        norm_img_batch = []
        imgC, imgH, imgW = self.rec_image_shape
        max_wh_ratio = imgW / imgH
        for ino in range(len(img_list)):
            h, w = img_list[indices[ino]].shape[0:2]
            wh_ratio = w * 1.0 / h
            max_wh_ratio = max(max_wh_ratio, wh_ratio)
        for ino in range(len(img_list)):
            norm_img = self.resize_norm_img(img_list[indices[ino]], max_wh_ratio)
            norm_img = norm_img[np.newaxis, :]
            norm_img_batch.append(norm_img)
        norm_img_batch = np.concatenate(norm_img_batch)
        return norm_img_batch.copy()
def preprocess(path):
    img = cv2.imread(path)
    h, w = img.shape[:2]
    return TextRecognizer()([img, img[: h // 4], img[h // 2 : h // 2 + 20, ::-1]])
