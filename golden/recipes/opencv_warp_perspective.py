# A sheet of paper seen at an angle, straightened.
import cv2
import numpy as np


def preprocess(path):
    image = cv2.imread(path)
    height, width = image.shape[:2]
    sheet = np.float32([[width * 0.1, height * 0.2], [width * 0.95, height * 0.05], [width * 1.02, height * 0.9], [-0.1 * width, height]])
    page = np.array([[0, 0], [149, 0], [149, 99], [0, 99]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(sheet, page)
    straight = [cv2.warpPerspective(image, matrix, (150, 100), flags=flags) for flags in (cv2.INTER_NEAREST, cv2.INTER_LINEAR, cv2.INTER_CUBIC)]
    straight.append(cv2.warpPerspective(image, matrix, (150, 100), borderMode=cv2.BORDER_REPLICATE))
    straight.append(cv2.warpPerspective(image, matrix, (150, 100), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP))
    return np.stack(straight)
