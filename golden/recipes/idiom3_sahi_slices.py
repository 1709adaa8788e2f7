from typing import List, Dict, Optional, Union, Tuple
import numpy as np
from PIL import Image
import logging

logger = logging.getLogger("sahi")
logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")


class SlicedImage:
    def __init__(self, image, coco_image=None, starting_pixel: Optional[List[int]] = None):
        self.image = image
        self.starting_pixel = starting_pixel or [0, 0]


class SliceImageResult:
    def __init__(self, original_image_size: Tuple[int, int], image_dir=None):
        self._sliced_image_list: List[SlicedImage] = []
        self.original_image_height, self.original_image_width = original_image_size

    def add_sliced_image(self, sliced_image: SlicedImage):
        if not isinstance(sliced_image, SlicedImage):
            raise TypeError("sliced_image must be a SlicedImage instance")
        self._sliced_image_list.append(sliced_image)

    @property
    def sliced_image_list(self):
        return self._sliced_image_list

    @property
    def images(self):
        return [sliced_image.image for sliced_image in self._sliced_image_list]

    @property
    def starting_pixels(self) -> List[List[int]]:
        return [s.starting_pixel for s in self._sliced_image_list]

    def __getitem__(self, i):
        def _prepare_ith_dict(i):
            return {"image": self.images[i], "starting_pixel": self.starting_pixels[i]}
        if isinstance(i, np.ndarray):
            i = i.tolist()
        if isinstance(i, int):
            return _prepare_ith_dict(i)
        elif isinstance(i, slice):
            start, stop, step = i.indices(len(self))
            return [_prepare_ith_dict(i) for i in range(start, stop, step)]
        else:
            raise NotImplementedError(f"{type(i)}")

    def __len__(self):
        return len(self._sliced_image_list)


def get_slice_bboxes(image_height, image_width, slice_height, slice_width, overlap_height_ratio=0.2, overlap_width_ratio=0.2):
    slice_bboxes = []
    y_max = y_min = 0
    y_overlap = int(overlap_height_ratio * slice_height)
    x_overlap = int(overlap_width_ratio * slice_width)
    while y_max < image_height:
        x_min = x_max = 0
        y_max = y_min + slice_height
        while x_max < image_width:
            x_max = x_min + slice_width
            if y_max > image_height or x_max > image_width:
                xmax = min(image_width, x_max)
                ymax = min(image_height, y_max)
                xmin = max(0, xmax - slice_width)
                ymin = max(0, ymax - slice_height)
                slice_bboxes.append([xmin, ymin, xmax, ymax])
            else:
                slice_bboxes.append([x_min, y_min, x_max, y_max])
            x_min = x_max - x_overlap
        y_min = y_max - y_overlap
    return slice_bboxes


def preprocess(path):
    image_pil = Image.open(path).convert("RGB")
    logger.debug("image.shape: %s", image_pil.size)
    image_width, image_height = image_pil.size
    bboxes = get_slice_bboxes(image_height, image_width, 64, 64)
    image_pil_arr = np.asarray(image_pil)
    res = SliceImageResult(original_image_size=(image_height, image_width))
    for tlx, tly, brx, bry in bboxes:
        res.add_sliced_image(SlicedImage(image_pil_arr[tly:bry, tlx:brx], starting_pixel=[tlx, tly]))
    picked = [d["image"] for d in res[::2]] + [res[-1]["image"]] if len(res) > 1 else [res[0]["image"]]
    return np.array([np.moveaxis(p, 2, 0) for p in picked])
