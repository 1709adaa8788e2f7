import numpy as np
from PIL import Image
from functools import partial, reduce
import operator
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)


def preprocess(path):
    pipe = compose(Image.open, operator.methodcaller("convert", "RGB"), partial(lambda im, size: im.resize(size, Image.BILINEAR), size=(64, 48)), np.asarray, lambda a: a.astype("f4"), operator.itemgetter((slice(None), slice(None), 0)))
    return pipe(path)
