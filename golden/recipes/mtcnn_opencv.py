import cv2, math, torch
img = cv2.imread('imgs/profile6.jpg')
height, width = img.shape[:2]
scale = 0.6
sw, sh = math.ceil(width * scale), math.ceil(height * scale)
img = cv2.resize(img, (sw, sh), interpolation=cv2.INTER_LINEAR)
# preprocess it
img = torch.from_numpy(img).permute(2, 0, 1).unsqueeze(0).float().sub(127.5).mul(0.0078125)
