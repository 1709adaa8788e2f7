using PurePipeline.Python.Tests.Golden;

namespace PurePipeline.Python.Tests.Runs;

/// <summary>A file that holds an application, models and all, runs as far as its preprocessing goes.</summary>
public class ApplicationFileTests
{
    private const string Application = """
        import json
        import os
        from pathlib import Path
        import cv2
        import numpy as np
        import onnxruntime as ort
        import streamlit as st
        import tensorflow as tf
        import torch
        import pytorch_lightning as pl
        from fastapi import FastAPI, UploadFile
        from torchvision import models
        from .config import settings

        app = FastAPI()
        app.config["DEBUG"] = app.secret = "none"
        import torch.backends.cudnn as cudnn
        cudnn.benchmark = True
        st.title("Detection")
        COLORS = np.random.uniform(0, 255, size=(80, 3))
        session = ort.InferenceSession("detector.onnx", providers=["CPUExecutionProvider"])
        inputs, outputs = session.get_inputs(), session.get_outputs()[0].name
        print(inputs[0].shape, f"{len(COLORS) if False else 0} colours")
        cascade = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")
        network = torch.load("classifier.pt", map_location=torch.device("cpu"))
        network.eval()
        with open("labels.txt", "r", encoding="utf-8") as file:
            labels = [line.strip() for line in file.readlines()]
        count = len(labels)
        names = []
        with open("names.txt") as file:
            for line in file:
                names.append(line.strip())
        if not os.path.exists("classifier.pt"):
            raise FileNotFoundError("classifier.pt")
        assert Path("labels.txt").exists(), "no labels"
        index = json.load(open("index.json"))
        if index["debug"] and len(names) > 3:
            level = 10
        backbone = models.resnet18(pretrained=True)
        for parameter in backbone.parameters():
            parameter.requires_grad = False
        backbone.fc = torch.nn.Linear(backbone.fc.in_features, count)
        os.makedirs(os.path.join(app.root_path, "uploads"), exist_ok=True)

        def load(path):
            model = tf.keras.models.load_model(path)
            model.summary()
            return model

        class Segmenter(pl.LightningModule):
            def forward(self, x):
                return self.net(x)

        class Detector:
            def __init__(self, path, model=None):
                self.session = ort.InferenceSession(path)
                self.input = self.session.get_inputs()[0].name
                self.model = model
                self.width, self.height = 32, 24

            def prepare(self, image):
                if isinstance(image, (tf.Tensor, tf.Variable)):
                    image = image.numpy()
                return cv2.resize(image, (self.width, self.height))

        detector = Detector("detector.onnx", load("classifier.h5"))

        @app.post("/predict")
        async def predict(file: UploadFile):
            data = await file.read()
            async with session.lock as lock:
                return [x async for x in lock]

        def preprocess(path):
            return detector.prepare(cv2.imread(path))

        """;

    private const string Preprocessing = """
        import cv2

        def preprocess(path):
            return cv2.resize(cv2.imread(path), (32, 24))

        """;

    [Fact]
    public void Runs_as_far_as_its_preprocessing()
    {
        string picture = GoldenFolder.Picture("profile.jpg");
        byte[] expected = Recipe.Parse(Preprocessing, "preprocessing.py").Run(picture).ToBytes();

        Assert.Equal(expected, Recipe.Parse(Application, "application.py").Run(picture).ToBytes());
    }

    [Fact]
    public void Is_translated_as_its_preprocessing()
    {
        string text = Recipe.Parse(Application, "application.py").ToCSharp();

        Assert.Contains("Cv2.Resize(image, (32, 24))", text, StringComparison.Ordinal);
        Assert.DoesNotContain("onnxruntime", text, StringComparison.Ordinal);
    }

    private const string Detection = """
        import glob
        import logging
        import os
        import sys
        import cv2
        import numpy as np
        import matplotlib.pyplot as plt
        import torch
        from torchvision import transforms
        from engine.versions import Version
        from engine.models import *
        from .labels import *

        os.chdir(os.path.dirname(os.path.abspath(sys.argv[0])))
        sys.path.insert(1, os.path.join(os.path.dirname(__file__), os.pardir))

        class Short(logging.Formatter):
            def format(self, record):
                return record.message

        logging.StreamHandler().setFormatter(Short())
        SHAPES = {Version.V4: [3, 48, 192], Version.V5: [3, 24, 32]}
        labels = transforms.Compose([transforms.CenterCrop(24), ToLabel(), Relabel(255, 19)])

        def rainbow(size=50):
            colors, jet = [], plt.get_cmap("jet")
            for i in range(size):
                colors.append(jet(i / size)[:3])
            return np.array(colors)

        COLORS = rainbow().astype(np.float32).reshape(-1, 3)

        def modules(network, kind=torch.nn.Conv2d, is_new=check_version("1.9")):
            return isinstance(network, kind)

        def label(image, text, font=cv2.FONT_HERSHEY_SIMPLEX):
            return cv2.putText(image, text, (5, 5), font, 1.0, COLORS[0])

        class ToTensor(transforms.ToTensor):
            def __init__(self, size):
                self.size = size

            def __call__(self, image):
                return super().__call__(cv2.resize(image, self.size))

        def preprocess(path):
            image = ToTensor((32, 24))(cv2.imread(glob.glob(path)[0]))
            return USED

        """;

    private const string Tensor = """
        import cv2
        from torchvision import transforms

        def preprocess(path):
            return transforms.ToTensor()(cv2.resize(cv2.imread(path), (32, 24)))

        """;

    [Fact]
    public void Passes_over_what_only_other_functions_need()
    {
        string picture = GoldenFolder.Picture("profile.jpg");
        byte[] expected = Recipe.Parse(Tensor, "tensor.py").Run(picture).ToBytes();

        Assert.Equal(expected, Recipe.Parse(Detection.Replace("USED", "image", StringComparison.Ordinal), "detection.py").Run(picture).ToBytes());
    }

    [Theory]
    [InlineData("image.reshape(SHAPES['v5'])", "engine.versions.Version.V4 is not supported")]
    [InlineData("labels(image)", "labels.ToLabel() of a relative import is not supported")]
    [InlineData("image * COLORS[0, 0]", "matplotlib.pyplot.get_cmap() is not supported")]
    [InlineData("image * modules(image)", "torch.nn.Conv2d is not supported")]
    [InlineData("scaled(image)", "labels.scaled() of a relative import is not supported")]
    [InlineData("image if is_new else 0", "labels.is_new of a relative import is not supported")]
    [InlineData("label(image, 'a')", "cv2.putText() is not supported")]
    public void Refuses_what_the_result_needs_of_it(string used, string problem) => Assert.Contains(
        problem,
        Assert.Throws<RecipeException>(() => Recipe.Parse(Detection.Replace("USED", used, StringComparison.Ordinal), "detection.py").Run(GoldenFolder.Picture("profile.jpg"))).Message,
        StringComparison.Ordinal);

    private const string Client = """
        import cv2
        import numpy as np
        import matplotlib.pyplot as plt
        import tritonclient.grpc as grpc

        class Client:
            def __init__(self, names=("a", "b")):
                self.inputs = [grpc.InferInput(names[0], [1, 3, 24, 32], "FP32")]
                self.outputs = [grpc.InferRequestedOutput(name) for name in names]
                self.outputs.append(grpc.InferRequestedOutput("c"))
                self.models = {"client": grpc.InferenceServerClient(url="localhost:8001"), "size": (32, 24)}
                self.colors = [[i, 255 - i, 7] for i in range(80)]
                np.random.shuffle(self.colors)

            def prepare(self, image):
                figure, axes = plt.subplots(1, len(self.outputs), figsize=(12, 4))
                for axis in axes.flat:
                    axis.imshow(image[..., ::-1]), axis.set_title("input")
                plt.xticks([]), plt.tight_layout(pad=2)
                plt.rcParams["figure.dpi"] = 72
                return cv2.resize(image, self.models["size"])

        client = Client()

        def preprocess(path):
            image = client.prepare(cv2.imread(path))
            return USED

        """;

    [Fact]
    public void Keeps_what_is_unknown_in_lists_and_dicts()
    {
        string picture = GoldenFolder.Picture("profile.jpg");
        byte[] expected = Recipe.Parse(Preprocessing, "preprocessing.py").Run(picture).ToBytes();

        Assert.Equal(expected, Recipe.Parse(Client.Replace("USED", "image", StringComparison.Ordinal), "client.py").Run(picture).ToBytes());
    }

    [Theory]
    [InlineData("client.inputs[0]", "tritonclient.grpc.InferInput() is not supported")]
    [InlineData("image * (client.outputs[1] == 'a')", "tritonclient.grpc.InferRequestedOutput() is not supported")]
    [InlineData("image * ('a' in client.outputs)", "tritonclient.grpc.InferRequestedOutput() is not supported")]
    [InlineData("image * any(client.outputs)", "tritonclient.grpc.InferRequestedOutput() is not supported")]
    [InlineData("image * client.models['client']", "tritonclient.grpc.InferenceServerClient() is not supported")]
    [InlineData("image - np.array(client.colors[3])", "random.shuffle() is not supported")]
    [InlineData("image - np.array(client.colors)", "random.shuffle() is not supported")]
    [InlineData("plt.cm.jet(image)", "matplotlib.pyplot.cm.jet() is not supported")]
    [InlineData("plt.gca()", "part of a plot")]
    public void Refuses_what_needs_the_unknown(string used, string problem) => Assert.Contains(
        problem,
        Assert.Throws<RecipeException>(() => Recipe.Parse(Client.Replace("USED", used, StringComparison.Ordinal), "client.py").Run(GoldenFolder.Picture("profile.jpg"))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("import albumentations as A", "A.load('transform.yml')", "cv2 and NumPy")]
    [InlineData("from tensorflow.keras.preprocessing import image", "image.random_rotation(1, 2)", "which compute with Pillow and NumPy")]
    [InlineData("from skimage.transform import resize", "resize(1, 2)", "transform.SimilarityTransform")]
    public void Says_what_to_write_instead_of_a_package(string import, string used, string advice) => Assert.Contains(
        advice,
        Assert.Throws<RecipeException>(() => Recipe.Parse($"{import}\ndef preprocess(path):\n    return {used}\n", "recipe.py").Run(GoldenFolder.Picture("profile.jpg"))).Message,
        StringComparison.Ordinal);
}
