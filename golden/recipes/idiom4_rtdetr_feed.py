import cv2
import numpy as np

def preprocess(path):
    im0 = cv2.imread(path)
    im = cv2.cvtColor(im0, cv2.COLOR_BGR2RGB)
    orig_size = np.array([im.shape[1], im.shape[0]], dtype=np.int64)[None]
    im = cv2.resize(im, (160, 160), interpolation=cv2.INTER_LINEAR)
    blob = im.astype('float32') / 255.
    blob = np.ascontiguousarray(np.transpose(blob, [2, 0, 1])[None])
    scale = np.array([[160 / im0.shape[0], 160 / im0.shape[1]]], dtype=np.float32)
    feed = {'im_shape': np.array([[160., 160.]], dtype=np.float32), 'image': blob, 'scale_factor': scale, 'orig': orig_size}
    for k in sorted(feed, key=len):
        print(k, feed[k].shape, feed[k].dtype)
    return np.concatenate([v.ravel().astype(np.float32) for v in feed.values()])
