import cv2
import numpy as np


class FrameConverter:
    """Feeds a camera accelerator that takes NV12, and reads back what it shows."""

    def __init__(self, width=128, height=96):
        assert width % 2 == 0 and height % 2 == 0
        self.size = (width, height)

    def to_nv12(self, bgr):
        w, h = self.size
        area = w * h
        planar = cv2.cvtColor(cv2.resize(bgr, self.size, interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2YUV_I420).reshape((area * 3 // 2,))
        y = planar[:area]
        uv = planar[area:].reshape((2, area // 4)).transpose((1, 0)).reshape((area // 2,))
        out = np.zeros_like(planar)
        out[:area], out[area:] = y, uv
        return out

    def split(self, nv12):
        w, h = self.size
        y = nv12[: w * h].reshape(h, w)
        uv = nv12[w * h:].reshape(h // 2, w // 2, 2)
        u, v = uv[..., 0], uv[..., 1]
        return y, u.repeat(2, axis=0).repeat(2, axis=1), np.kron(v, np.ones((2, 2), dtype=v.dtype))


def preprocess(path):
    conv = FrameConverter()
    nv12 = conv.to_nv12(cv2.imread(path, cv2.IMREAD_COLOR))
    y, u, v = conv.split(nv12)
    yuv = np.dstack([y, u, v]).astype(np.float32)
    rgb = cv2.cvtColor(nv12.reshape(conv.size[1] * 3 // 2, conv.size[0]), cv2.COLOR_YUV2RGB_NV12)
    return np.concatenate([yuv - [[[16, 128, 128]]], rgb.astype("f4")], axis=2, dtype=np.float32).transpose(2, 0, 1)[None]
