import cv2
import numpy as np
import torch


class ToTensor(object):
    '''mean and std should be of the channel order 'bgr' '''

    def __init__(self, mean=(0, 0, 0), std=(1., 1., 1.)):
        self.mean = mean
        self.std = std

    def __call__(self, im_lb):
        im, lb = im_lb['im'], im_lb['lb']
        im = im.transpose(2, 0, 1).astype(np.float32)
        im = torch.from_numpy(im).div_(255)
        dtype, device = im.dtype, im.device
        mean = torch.as_tensor(self.mean, dtype=dtype, device=device)[:, None, None]
        std = torch.as_tensor(self.std, dtype=dtype, device=device)[:, None, None]
        im = im.sub_(mean).div_(std).clone()
        if not lb is None:
            lb = torch.from_numpy(lb.astype(np.int64).copy()).clone()
        return dict(im=im, lb=lb)


to_tensor = ToTensor(mean=(0.3257, 0.3690, 0.3223), std=(0.2112, 0.2148, 0.2115))
im = cv2.imread('./example.png')[:, :, ::-1]
lb = np.where(im[..., 0] > im[..., 2], 255, im[..., 1] // 16)
ret = to_tensor(dict(im=im, lb=lb))
onehot = torch.nn.functional.one_hot(torch.clamp(ret['lb'], max=16), 17).permute(2, 0, 1)
im = torch.cat([ret['im'], onehot.float()]).unsqueeze(0)
