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
}
