import copy
import cv2
import numpy as np


class Registry:
    def __init__(self, name):
        self._name = name
        self._module_dict = dict()

    def register_module(self, name=None, force=False, module=None):
        def _register(cls):
            key = name or cls.__name__
            if not force and key in self._module_dict:
                raise KeyError(f'{key} is already registered in {self._name}')
            self._module_dict[key] = cls
            return cls
        return _register

    def build(self, cfg):
        args = cfg.copy()
        obj_type = args.pop('type')
        return self._module_dict[obj_type](**args)


PIPELINES = Registry('pipeline')


@PIPELINES.register_module()
class LoadImageFromFile:
    def __init__(self, to_float32=False, color_type='color'):
        self.to_float32 = to_float32

    def __call__(self, results):
        img = cv2.imread(results['img_info']['filename'])
        if self.to_float32:
            img = img.astype(np.float32)
        results.update(img=img, img_shape=img.shape, ori_shape=img.shape, img_fields=['img'])
        return results


@PIPELINES.register_module()
class Resize:
    def __init__(self, img_scale=None, keep_ratio=True):
        self.img_scale, self.keep_ratio = img_scale, keep_ratio

    def __call__(self, results):
        for key in results.get('img_fields', ['img']):
            h, w = results[key].shape[:2]
            max_long_edge, max_short_edge = max(self.img_scale), min(self.img_scale)
            scale_factor = min(max_long_edge / max(h, w), max_short_edge / min(h, w))
            new_size = int(w * float(scale_factor) + 0.5), int(h * float(scale_factor) + 0.5)
            img = cv2.resize(results[key], new_size, interpolation=cv2.INTER_LINEAR)
            results[key] = img
            new_h, new_w = img.shape[:2]
            results['scale_factor'] = np.array([new_w / w, new_h / h] * 2, dtype=np.float32)
            results['img_shape'] = img.shape
        return results


@PIPELINES.register_module('Normalize')
class _Normalize:
    def __init__(self, mean, std, to_rgb=True):
        self.mean = np.array(mean, dtype=np.float32)
        self.std = np.array(std, dtype=np.float32)
        self.to_rgb = to_rgb

    def __call__(self, results):
        img = results['img'].copy().astype(np.float32)
        assert img.dtype != np.uint8
        mean = np.float64(self.mean.reshape(1, -1))
        stdinv = 1 / np.float64(self.std.reshape(1, -1))
        if self.to_rgb:
            cv2.cvtColor(img, cv2.COLOR_BGR2RGB, img)
        cv2.subtract(img, mean, img)
        cv2.multiply(img, stdinv, img)
        results['img'] = img
        results['img_norm_cfg'] = dict(mean=self.mean, std=self.std, to_rgb=self.to_rgb)
        return results


@PIPELINES.register_module()
class Pad:
    def __init__(self, size_divisor=None, pad_val=0):
        self.size_divisor, self.pad_val = size_divisor, pad_val

    def __call__(self, results):
        img = results['img']
        pad_h = int(np.ceil(img.shape[0] / self.size_divisor)) * self.size_divisor
        pad_w = int(np.ceil(img.shape[1] / self.size_divisor)) * self.size_divisor
        results['img'] = cv2.copyMakeBorder(img, 0, pad_h - img.shape[0], 0, pad_w - img.shape[1], cv2.BORDER_CONSTANT, value=self.pad_val)
        return results


@PIPELINES.register_module()
class DefaultFormatBundle:
    def __call__(self, results):
        img = results['img']
        if len(img.shape) < 3:
            img = np.expand_dims(img, -1)
        results['img'] = np.ascontiguousarray(img.transpose(2, 0, 1))
        return results


test_pipeline = [
    dict(type='LoadImageFromFile'),
    dict(type='Resize', img_scale=(160, 100), keep_ratio=True),
    dict(type='Normalize', mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375], to_rgb=True),
    dict(type='Pad', size_divisor=32),
    dict(type='DefaultFormatBundle'),
]


def preprocess(path):
    steps = [PIPELINES.build(copy.deepcopy(c)) for c in test_pipeline]
    data = dict(img_info=dict(filename=path), img_prefix=None)
    for step in steps:
        data = step(data)
    return data['img'][None]
