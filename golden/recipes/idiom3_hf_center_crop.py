from enum import Enum
from typing import Iterable, Optional, Union
import numpy as np
from PIL import Image


class ExplicitEnum(str, Enum):
    @classmethod
    def _missing_(cls, value):
        raise ValueError(f"{value} is not a valid {cls.__name__}, please select one of {list(cls._value2member_map_.keys())}")


class ChannelDimension(ExplicitEnum):
    FIRST = "channels_first"
    LAST = "channels_last"


def infer_channel_dimension_format(image: np.ndarray, num_channels: Optional[Union[int, tuple]] = None) -> ChannelDimension:
    num_channels = num_channels if num_channels is not None else (1, 3)
    num_channels = (num_channels,) if isinstance(num_channels, int) else num_channels
    if image.ndim == 3:
        first_dim, last_dim = 0, 2
    elif image.ndim == 4:
        first_dim, last_dim = 1, 3
    else:
        raise ValueError(f"Unsupported number of image dimensions: {image.ndim}")
    if image.shape[first_dim] in num_channels and image.shape[last_dim] in num_channels:
        return ChannelDimension.FIRST
    elif image.shape[first_dim] in num_channels:
        return ChannelDimension.FIRST
    elif image.shape[last_dim] in num_channels:
        return ChannelDimension.LAST
    raise ValueError("Unable to infer channel dimension format")


def get_channel_dimension_axis(image, input_data_format=None) -> int:
    if input_data_format is None:
        input_data_format = infer_channel_dimension_format(image)
    if input_data_format == ChannelDimension.FIRST:
        return image.ndim - 3
    elif input_data_format == ChannelDimension.LAST:
        return image.ndim - 1
    raise ValueError(f"Unsupported data format: {input_data_format}")


def to_channel_dimension_format(image, channel_dim, input_channel_dim=None):
    if input_channel_dim is None:
        input_channel_dim = infer_channel_dimension_format(image)
    target_channel_dim = ChannelDimension(channel_dim)
    if input_channel_dim == target_channel_dim:
        return image
    return image.transpose((2, 0, 1)) if target_channel_dim == ChannelDimension.FIRST else image.transpose((1, 2, 0))


def normalize(image, mean: Union[float, Iterable[float]], std, input_data_format=None):
    channel_axis = get_channel_dimension_axis(image, input_data_format=input_data_format)
    num_channels = image.shape[channel_axis]
    if not np.issubdtype(image.dtype, np.floating):
        image = image.astype(np.float32)
    mean = np.array(mean if isinstance(mean, Iterable) else [mean] * num_channels, dtype=image.dtype)
    std = np.array(std if isinstance(std, Iterable) else [std] * num_channels, dtype=image.dtype)
    if input_data_format == ChannelDimension.LAST:
        image = (image - mean) / std
    else:
        image = ((image.T - mean) / std).T
    return image


def center_crop(image, size, data_format=None, input_data_format=None):
    output_data_format = data_format if data_format is not None else input_data_format
    image = to_channel_dimension_format(image, ChannelDimension.FIRST, input_data_format)
    orig_height, orig_width = image.shape[-2:]
    crop_height, crop_width = size
    crop_height, crop_width = int(crop_height), int(crop_width)
    top = (orig_height - crop_height) // 2
    bottom = top + crop_height
    left = (orig_width - crop_width) // 2
    right = left + crop_width
    if top >= 0 and bottom <= orig_height and left >= 0 and right <= orig_width:
        image = image[..., top:bottom, left:right]
        return to_channel_dimension_format(image, output_data_format, ChannelDimension.FIRST)
    new_height = max(crop_height, orig_height)
    new_width = max(crop_width, orig_width)
    new_shape = image.shape[:-2] + (new_height, new_width)
    new_image = np.zeros_like(image, shape=new_shape)
    top_pad = int(np.ceil((new_height - orig_height) / 2))
    bottom_pad = top_pad + orig_height
    left_pad = int(np.ceil((new_width - orig_width) / 2))
    right_pad = left_pad + orig_width
    new_image[..., top_pad:bottom_pad, left_pad:right_pad] = image
    top += top_pad
    bottom += top_pad
    left += left_pad
    right += left_pad
    new_image = new_image[..., max(0, top):min(new_height, bottom), max(0, left):min(new_width, right)]
    return to_channel_dimension_format(new_image, output_data_format, ChannelDimension.FIRST)


def preprocess(path):
    image = np.array(Image.open(path).convert("RGB"))
    fmt = infer_channel_dimension_format(image)
    image = center_crop(image, (180, 96), input_data_format=fmt)
    image = (image.astype(np.float64) * (1 / 255)).astype(np.float32)
    a = normalize(image, [0.5, 0.4, 0.3], 0.25, fmt)
    b = normalize(to_channel_dimension_format(image, "channels_first", fmt), 0.5, (0.2, 0.25, 0.3))
    return np.concatenate([to_channel_dimension_format(a, ChannelDimension.FIRST, fmt), b])
