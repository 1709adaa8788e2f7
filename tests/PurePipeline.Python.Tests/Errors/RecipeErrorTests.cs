using System.Text;
using PurePipeline.Tests.Shared;

namespace PurePipeline.Python.Tests.Errors;

/// <summary>What a user reads when a recipe fails: one snapshot per kind of failure, each recipe above its message.</summary>
public class RecipeErrorTests
{
    [Fact]
    public void Syntax() => Verify([
        "img = Image.open('a.jpg'",
        "x = (1, 2]",
        "if True\n    x = 1",
        "def f(x):\nreturn x",
        "  x = 1",
        "if 1:\n    x = 1\n  y = 2",
        "x = 'abc",
        "x = '''abc\n",
        "1 = x",
        "f() = 3",
        "x = 5 5",
        "print 'hello'",
        "return 5",
        "break",
        "def f(a, a): pass",
        "def f(a=1, b): pass",
        "f(a=1, 2)",
        "x = 0777",
        "x = 12abc",
        "x = f'{1 + }'",
        "x = f'{}'",
        "x = f'{1'",
        "for in range(3): pass",
        "x = [1, 2\ny = 3",
        "a, *b, *c = 1, 2",
        "x = $5",
        "if 1:\n\tx = 1\n        y = 2",
        "from numpy import (a, b"
    ]);

    [Fact]
    public void Python_that_is_not_supported() => Verify([
        "class Transform(int):\n    pass",
        "try:\n    import openslide\n    img = openslide.open_slide('a')\nexcept Exception:\n    img = None",
        "def f():\n    x = 1 + (yield 1)",
        "async with f(): pass",
        "x = 3j",
        "x = open('weights.bin').read()",
        "x = exec('1 + 1')",
        "x = __import__('os')",
        "x = (-8) ** 0.5",
        "x = ().__class__.__bases__[0].__subclasses__()"
    ]);

    [Fact]
    public void Calls_that_are_not_supported() => Verify([
        "from PIL import Image\nimg = Image.open('a.jpg')\nimg = img.effect_spread(90)",
        "from PIL import Image\nimg = Image.open('a.jpg')\nimg = img.resiez((10, 10))",
        "from PIL import Image, ImageOps\nimg = ImageOps.deform(Image.open('a.jpg'), None)",
        "import cv2\nimg = cv2.grabCut(cv2.imread('a.jpg'), (5, 5), 0)",
        "import cv2\nimg = cv2.resize(cv2.imread('a.jpg'), (8, 8), interpolation=cv2.INTER_CUBIK)",
        "import cv2\nimg = cv2.cvtColor(cv2.imread('a.jpg'), cv2.COLOR_BGR2HSL)",
        "import numpy as np\nx = np.expand_dim([1, 2], 0)",
        "import numpy as np\nx = np.linalg.svd([[1, 2]])",
        "import torch\nx = torch.from_numpi([1])",
        "import torch\nx = torch.nn.functional.grid_sample(None, size=(10, 10))",
        "import torchvison.transforms as T\nt = T.Compose([])",
        "import nunpy as np\nx = np.array([1])",
        "import onnxruntime\nx = 1",
        "import numpy as np\nx = np.array([1, 2], dtype=np.float32) ** 3",
        "import numpy as np\nx = np.array([1, 2]).byteswap()",
        "import torch\nx = torch.tensor([1.0]).to('cuda')",
        "from PIL import Image\nimg = Image.open('a.jpg').convert('HSL')",
        "import math\nx = math.erf(1)",
        "x = 'abc'.swapcase()"
    ]);

    [Fact]
    public void What_was_made_by_a_call_that_is_not_supported() => Verify([
        "import onnxruntime as ort\nimport cv2\ns = ort.InferenceSession('a.onnx', providers=['CPU'])\nn = s.get_inputs()[0].name\nx = s.run(None, {n: cv2.imread('a.jpg'), 'mask': cv2.imread('a.jpg', 0)})",
        "import onnxruntime as ort\nimport cv2\ns = ort.InferenceSession('a.onnx')\nsize = s.get_inputs()[0].shape[2:]\nx = cv2.resize(cv2.imread('a.jpg'), size)",
        "import numpy as np\nmean = np.loadtxt('mean.txt')\nx = np.zeros(3) - mean",
        "labels = [line.strip() for line in open('labels.txt')]\nx = labels.index('cat')",
        "import cv2\nx = cv2.imraed('a.jpg')\nx = x + 1",
        "import numba\n@numba.njit\ndef f(x):\n    return x\nx = f(1) + 1",
        "from .letterbox import letterbox\nimport cv2\nx = letterbox(cv2.imread('a.jpg'))",
        "import pytorch_lightning as pl\nclass Net(pl.LightningModule):\n    pass\nnet = Net()\nx = net.size + [1]",
        "async def read(f):\n    async with f as g:\n        return await g.read()\nx = read('a.jpg')[0]",
        "import torch\nmodel = torch.hub.load('a', 'b')\nx = model",
        "import torch\ntorch.set_default_dtype(torch.float64)\nx = torch.zeros(3)",
        "import json\nconfig = json.load(open('a.json'))\nsize = 32\nif config['large']:\n    size = 64\nx = list(range(size))",
        "names = []\nfor line in open('a.txt'):\n    names.append(line)\nx = names[0] + 'a'",
        "names = []\ndef add(line):\n    names.append(line)\nfor line in open('a.txt'):\n    add(line)\nx = len(names)",
        "import os\ndef f():\n    if os.path.exists('b.jpg'):\n        return 1\n    return 2\nx = f()",
        "import tensorflow as tf\ntf.random.set_seed(1)\nx = tf.zeros(3)\nx = 1 if x else 2"
    ]);

    [Fact]
    public void Exceptions_of_Python() => Verify([
        "width = 0\nscale = 224 / width",
        "x = undefined + 1",
        "img_size = 3\nx = imgsize * 2",
        "def scale(value, factor):\n    return value * factor\n\ny = scale(2)",
        "from PIL import Image\nimg = Image.open('a.jpg')\nimg = img.resize((10, 10), filter=Image.BILINEAR)",
        "from PIL import Image\nimg = Image.open('a.jpg')\nimg = img.resize()",
        "from PIL import Image\nimg = Image.open('a.jpg')\nimg = img.resize((10.5, 10))",
        "from PIL import Image\nimg = Image.open('a.jpg')\nimg = img.resize((0, 10))",
        "import numpy as np\nx = np.array([1, 2]).reshape(3)",
        "import numpy as np\nx = np.array([1, 2]) + np.array([1, 2, 3])",
        "import numpy as np\nx = np.expand_dims(np.array([1, 2]), 5)",
        "import numpy as np\nx = np.array([1, 2])[5]",
        "import numpy as np\nx = np.array([1], 'float33')",
        "import numpy as np\nx = np.array([1], dtype=np.uint8)\nx -= 0.5",
        "import numpy as np\nx = np.array([[1, 2], [3]])",
        "import numpy as np\nif np.array([1, 2]):\n    pass",
        "from PIL import Image\nimport numpy as np\nx = np.asarray(Image.open('a.jpg'))\nx[0] = 0",
        "import torch\nx = torch.from_numpy([1, 2])",
        "import torch\nx = torch.tensor([1, 2]).permute(0, 1)",
        "import torch\nx = torch.tensor([[1, 2]]).unsqueeze(5)",
        "assert 1 > 2, 'one is not more'",
        "raise ValueError('no good')",
        "h, w = (1, 2, 3)",
        "x = [1, 2, 3]\ny = x[\n    7\n]",
        "x = {'size': 224}\ny = x['sise']"
    ]);

    [Fact]
    public void Results_and_pictures() => Verify([
        "x = 5",
        "pass",
        "def preprocess(path):\n    return path",
        "def preprocess(path):\n    pass",
        "def preprocess(path, size):\n    return size",
        "from PIL import Image\na = Image.open('a.jpg')\nb = Image.open('b.jpg')",
        "from PIL import Image\ndef preprocess(path):\n    return Image.open('other.jpg')",
        "import cv2\ndef preprocess(path):\n    return cv2.imread('/etc/passwd')",
        "from PIL import Image\nimg = Image.open(5)"
    ]);

    [Fact]
    public void Limits() => Verify([
        "while True: pass",
        "x = [0] * 10**9",
        "x = 'a' * 10**12",
        "x = 10 ** 10 ** 10",
        "x = 1 << 10**9",
        "x = [i for i in range(10**9)]",
        "def f(n): return f(n + 1)\nx = f(0)",
        "import numpy as np\nx = np.zeros((10**5, 10**5))",
        "from PIL import Image\nx = Image.open('a.jpg').resize((10**5, 10**5))",
        "import numpy as np\nx = np.zeros((1, 60000)) + np.zeros((60000, 1))",
        "import numpy as np\nx = np.zeros((4000, 4000), np.uint8).cumsum()",
        "x = []\nwhile True:\n    x.append(x)",
        "x = '{:>99999}'.format(1)",
        "x = " + new string('(', 200) + new string(')', 200),
    ]);

    private static void Verify(string[] recipes, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        StringBuilder text = new();
        foreach (string recipe in recipes)
        {
            string shown = recipe.Length <= 400 ? recipe : recipe[..60] + " ...";
            string outcome = Outcome(recipe);
            text.Append(shown).Append("\n--> ").Append(outcome.Length <= 1000 ? outcome : outcome[..300] + " ...").Append("\n\n");
        }

        Snapshot.Verify(text.ToString(), name);
    }

    private static string Outcome(string recipe)
    {
        try
        {
            return "no error: " + Recipe.Parse(recipe, "recipe.py").Run(TestPicture.Bytes, TestPicture.Name);
        }
        catch (RecipeException error)
        {
            return error.Message + (error.Call is null ? "" : $"\n    call: {error.Call}, nearest: {error.Nearest ?? "none"}");
        }
    }
}
