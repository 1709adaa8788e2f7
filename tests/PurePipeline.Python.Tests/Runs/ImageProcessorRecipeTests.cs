using PurePipeline.Numerics;

namespace PurePipeline.Python.Tests.Runs;

/// <summary>Recipes with an image processor of transformers, whose settings whoever runs them gives.</summary>
public class ImageProcessorRecipeTests
{
    private const string Settings = """{"image_processor_type": "ViTImageProcessor", "size": {"height": 32, "width": 32}}""";

    private const string Card = """
        import torch
        from PIL import Image
        from transformers import AutoImageProcessor, AutoModelForImageClassification

        image = Image.open("cat.jpg")
        processor = AutoImageProcessor.from_pretrained("google/vit", use_fast=True)
        model = AutoModelForImageClassification.from_pretrained("google/vit")
        inputs = processor(images=image, return_tensors="pt")
        with torch.no_grad():
            logits = model(**inputs).logits
        print(model.config.id2label[logits.argmax(-1).item()])
        """;

    [Fact]
    public void A_models_page_gives_what_the_model_gets_and_says_so()
    {
        List<RecipeNote> notes = [];
        NdArray result = Run(Card, notes: notes.Add);
        Assert.Equal([1, 3, 32, 32], result.Shape.ToArray());
        Assert.Equal(Run("""
            from PIL import Image
            from transformers import ViTImageProcessor
            def preprocess(path):
                return ViTImageProcessor(size=32)(Image.open(path), return_tensors="np").pixel_values
            """).Sha256(), result.Sha256());
        RecipeNote note = Assert.Single(notes);
        Assert.Equal(10, note.Line);
        Assert.Contains("AutoModelForImageClassification", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_by_names_of_its_own_ends_the_script_too() => Assert.Equal([1, 3, 84, 112], Run("""
        import cv2
        import numpy as np
        import onnxruntime as ort
        session = ort.InferenceSession("model.onnx")
        name = session.get_inputs()[0].name
        image = cv2.imread("x.jpg")
        image = cv2.resize(image, (112, 84)).astype(np.float32).transpose(2, 0, 1)[None]
        scores = session.run(None, {name: image})[0]
        print(scores.argmax())
        """).Shape.ToArray());

    [Fact]
    public void Settings_stand_for_a_recipe() => Assert.Equal(
        Run(Card).Sha256(), Recipe.ParseSettings(Settings, "preprocessor_config.json").Run(TestPicture.Path).Sha256());

    [Fact]
    public void Settings_that_are_not_given_are_asked_for()
    {
        RecipeException error = Assert.Throws<RecipeException>(() => Recipe.Parse(Card, "card.py").Run(TestPicture.Path));
        Assert.Equal(6, error.Line);
        Assert.Contains("preprocessor_config.json", error.Message, StringComparison.Ordinal);
        Assert.Contains("google/vit", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("processor(image, return_tensors='pt', siez=3)", "size")]
    [InlineData("processor(image, segmentation_maps=image)", "segmentation_maps")]
    [InlineData("processor(image, return_tensors='tf')", "return_tensors='tf'")]
    [InlineData("processor('other.jpg', return_tensors='pt')", "other.jpg")]
    [InlineData("processor(image, size={'height': 10**9, 'width': 10**9}, return_tensors='pt')", "")]
    public void A_call_that_cannot_be_is_refused(string call, string message)
    {
        RecipeException error = Assert.Throws<RecipeException>(() => Run($"""
            from PIL import Image
            from transformers import AutoImageProcessor
            processor = AutoImageProcessor.from_pretrained("x")
            def preprocess(path):
                image = Image.open(path)
                return {call}["pixel_values"]
            """));
        Assert.Equal(6, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_tokenizer_makes_is_refused_where_it_is_needed()
    {
        const string Recipe = """
            from PIL import Image
            from transformers import CLIPProcessor
            processor = CLIPProcessor.from_pretrained("x")
            def preprocess(path):
                inputs = processor(text=["a cat"], images=Image.open(path), return_tensors="pt", padding=True)
                return inputs["NAME"]
            """;
        Assert.Equal([1, 3, 32, 32], Run(Recipe.Replace("NAME", "pixel_values", StringComparison.Ordinal)).Shape.ToArray());
        Assert.Contains("tokenizer", Assert.Throws<RecipeException>(() => Run(Recipe.Replace("NAME", "input_ids", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    private static NdArray Run(string source, Action<RecipeNote>? notes = null) =>
        Recipe.Parse(source, "card.py").Run(TestPicture.Path, new RecipeOptions { Pretrained = _ => Settings, OnNote = notes });
}
