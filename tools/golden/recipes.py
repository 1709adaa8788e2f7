"""Runs a recipe, a file of Python, under the real libraries."""
import ast
import contextlib
import faulthandler
import io
import os
import sys
import types
import warnings

import cv2
import numpy as np
import torch
from PIL import Image, ImageFile

cv2.setNumThreads(1)
# More than one, as people have: with one, torch's bilinear kernel rounds pictures of three channels in another order.
TORCH_THREADS = 2

# Seconds after which a library is taken to go on for ever: the recipe's line is printed, and the program ends.
LIMIT = 120


# What a model's preprocessor_config.json stands for.
OF_SETTINGS = """
from PIL import Image
from transformers import AutoImageProcessor

processor = AutoImageProcessor.from_pretrained({file!r})


def preprocess(path):
    image = Image.open(path)
    if not processor.do_convert_rgb:
        image = image.convert("RGB")
    return processor(images=image, return_tensors="pt")["pixel_values"]
"""


class Recipe:
    """A file with `def preprocess(path)`, or a flat script, whose last assigned value is the result; or a preprocessor_config.json."""

    def __init__(self, file):
        with open(file, encoding="utf-8") as source:
            text = OF_SETTINGS.format(file=file) if file.endswith(".json") else source.read()
        tree = ast.parse(text, file)
        self.name = os.path.basename(file)
        self._code = compile(tree, file, "exec")
        self._is_function = any(isinstance(s, ast.FunctionDef) and s.name == "preprocess" for s in tree.body)
        self._result = None if self._is_function else _last_assigned(tree)

    def run(self, picture):
        """The result for the picture as an array. Whatever the libraries raise passes through."""
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()), _ends():
            warnings.simplefilter("ignore")
            ImageFile.LOAD_TRUNCATED_IMAGES = False  # a recipe before may have set it
            torch.set_num_threads(TORCH_THREADS)
            ImageFile.MAXBLOCK = 65536  # Pillow's own; the encoders here need more
            # A module that can be found by name, as dataclasses do.
            module = sys.modules["recipe"] = types.ModuleType("recipe")
            names = vars(module)
            if self._is_function:
                exec(self._code, names)
                return _as_array(names["preprocess"](picture))
            with _opened_instead(picture):
                exec(self._code, names)
            return _as_array(names[self._result])


def versions():
    """What the libraries report of themselves, in the order that file names use."""
    return {"pillow": Image.__version__, "opencv": cv2.__version__, "numpy": np.__version__, "torch": torch.__version__}


def _last_assigned(tree):
    for statement in reversed(tree.body):
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[-1], ast.Name):
            return statement.targets[-1].id
        if isinstance(statement, (ast.AugAssign, ast.AnnAssign)) and isinstance(statement.target, ast.Name):
            return statement.target.id
    raise ValueError("the script assigns nothing")


@contextlib.contextmanager
def _ends():
    faulthandler.dump_traceback_later(LIMIT, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


@contextlib.contextmanager
def _opened_instead(picture):
    """A flat script opens the picture, whatever path it names."""
    pil_open, cv2_imread = Image.open, cv2.imread
    Image.open = lambda path, *more, **named: pil_open(picture, *more, **named)
    cv2.imread = lambda path, *more, **named: cv2_imread(picture, *more, **named)
    try:
        yield
    finally:
        Image.open, cv2.imread = pil_open, cv2_imread


def _as_array(result):
    if isinstance(result, torch.Tensor):
        return result.numpy()
    if result is None:
        raise TypeError("the recipe returned None: cv2.imread could not read the picture")
    if "pixel_values" in getattr(result, "keys", list)():  # what an image processor of transformers gives
        return _as_array(result["pixel_values"])
    return np.asarray(result)
