namespace PurePipeline.Python.Tests.Runs;

/// <summary>
/// The transforms of timm, clip and open_clip, and Keras' functions, against what they stand for, written out. With the real packages' source on the real torchvision, Pillow and
/// NumPy these gave the same bits: timm 1.0.29, open_clip 3.3, clip of 2024, Keras 3.15, keras-applications 1.0.8.
/// </summary>
public class ModelTransformTests
{
    private const string Imports = """
        import numpy as np
        import torch
        import torchvision.transforms as T
        from PIL import Image
        Mode = T.InterpolationMode
        def eval_transform(resize, crop, mode, mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225)):
            return T.Compose([T.Resize(resize, mode), T.CenterCrop(crop), T.ToTensor(), T.Normalize(mean, std)])
        CLIP = dict(mean=(0.48145466, 0.4578275, 0.40821073), std=(0.26862954, 0.26130258, 0.27577711))

        """;

    [Theory]
    [InlineData("timm.data.create_transform(64)", "eval_transform(73, 64, Mode.BILINEAR)")]
    [InlineData("timm.data.create_transform(input_size=(3, 64, 64), interpolation='bicubic', crop_pct=0.9, mean=(0.5, 0.5, 0.5), std=(0.5, 0.5, 0.5))", "eval_transform(71, 64, Mode.BICUBIC, (0.5,) * 3, (0.5,) * 3)")]
    [InlineData("timm.data.create_transform(**timm.data.resolve_data_config({'img_size': 64}), is_training=False)", "eval_transform(73, 64, Mode.BICUBIC)")]
    [InlineData("timm.data.create_transform((64, 96), crop_mode='squash', crop_pct=1.0)", "eval_transform((64, 96), (64, 96), Mode.BILINEAR)")]
    [InlineData("timm.data.create_transform(64, is_training=True, no_aug=True)", "eval_transform(64, 64, Mode.BILINEAR)")]
    [InlineData("timm.data.create_transform(64, normalize=False)", "T.Compose([T.Resize(73), T.CenterCrop(64), T.PILToTensor()])")]
    [InlineData("timm.data.create_transform(64, crop_border_pixels=5)", "T.Compose([lambda im: im.crop((5, 5, im.width - 5, im.height - 5)), eval_transform(73, 64, Mode.BILINEAR)])")]
    [InlineData("clip.load('RN50x4', device='cpu')[1]", "eval_transform(288, 288, Mode.BICUBIC, **CLIP)")]
    [InlineData("clip.load('ViT-L/14@336px')[1]", "eval_transform(336, 336, Mode.BICUBIC, **CLIP)")]
    [InlineData("open_clip.create_model_and_transforms('ViT-B-32', pretrained='laion2b_s34b_b79k')[2]", "eval_transform(224, 224, Mode.BICUBIC, **CLIP)")]
    [InlineData("open_clip.create_model_from_pretrained('ViT-L-14', 'laion2b-s32b-b82k')[1]", "eval_transform(224, 224, Mode.BICUBIC, (0.5,) * 3, (0.5,) * 3)")]
    [InlineData("open_clip.create_model_and_transforms('ViT-B-16-SigLIP-256', pretrained='webli')[2]", "eval_transform((256, 256), 256, Mode.BICUBIC, (0.5,) * 3, (0.5,) * 3)")]
    [InlineData("open_clip.image_transform(64, is_train=False, mean=0.5, std=0.25, interpolation='bilinear')", "eval_transform(64, 64, Mode.BILINEAR, (0.5,) * 3, (0.25,) * 3)")]
    public void A_models_transform_is_torchvisions(string call, string written) => Same($"{call}(Image.open(path).convert('RGB'))", $"{written}(Image.open(path).convert('RGB'))");

    [Theory]
    [InlineData("K.utils.img_to_array(K.utils.load_img(path, target_size=(40, 60)))", "np.asarray(Image.open(path).convert('RGB').resize((60, 40), Image.NEAREST), dtype='float32')")]
    [InlineData("image.img_to_array(image.load_img(path, color_mode='grayscale', target_size=(40, 60), interpolation='bicubic'))", "np.asarray(Image.open(path).convert('L').resize((60, 40), Image.BICUBIC), 'f4')[..., None]")]
    [InlineData("image.img_to_array(image.load_img(path, target_size=(40, 40), keep_aspect_ratio=True), 'channels_first', 'uint8')", "np.asarray(Image.open(path).convert('RGB').resize((40, 40), Image.NEAREST, box=SQUARE)).transpose(2, 0, 1)")]
    [InlineData("applications.mobilenet_v2.preprocess_input(np.asarray(Image.open(path).convert('RGB')))", "np.asarray(Image.open(path).convert('RGB'), 'f4') / 127.5 - 1")]
    [InlineData("applications.resnet50.preprocess_input(np.asarray(Image.open(path).convert('RGB'), 'f4').copy())", "np.asarray(Image.open(path).convert('RGB'), 'f4')[..., ::-1] - np.array([103.939, 116.779, 123.68], 'f4')")]
    [InlineData("applications.densenet.preprocess_input(np.asarray(Image.open(path).convert('RGB'), 'f4').transpose(2, 0, 1).copy(), data_format='channels_first').transpose(1, 2, 0)", "(np.asarray(Image.open(path).convert('RGB'), 'f4') / 255 - np.array([0.485, 0.456, 0.406], 'f4')) / np.array([0.229, 0.224, 0.225], 'f4')")]
    [InlineData("applications.efficientnet.preprocess_input(np.asarray(Image.open(path)))", "np.asarray(Image.open(path))")]
    [InlineData("K.utils.img_to_array(K.utils.array_to_img(np.arange(12.).reshape(2, 2, 3) - 4))", "(np.arange(12, dtype='f4').reshape(2, 2, 3) / np.float32(11) * 255).astype('u1').astype('f4')")]
    [InlineData("tf.expand_dims(K.utils.img_to_array(Image.open(path)), 0)", "np.asarray(Image.open(path), 'f4')[None]")]
    public void Keras_is_Pillow_and_NumPy(string call, string written)
    {
        Same(call, written);
        Same(call.Replace("K.", "tf.keras.", StringComparison.Ordinal), written);
    }

    [Fact]
    public void Floats_are_preprocessed_where_they_are() => Same("preprocessed(applications.xception.preprocess_input)", "[[np.full((2, 2, 3), 1.0), True]][0][0]");

    [Fact]
    public void A_models_settings_are_those_of_its_file()
    {
        const string Card = """
            import timm
            from PIL import Image
            model = timm.create_model("hf_hub:timm/some", pretrained=True)
            model = model.eval()
            config = timm.data.resolve_model_data_config(model)
            transforms = timm.data.create_transform(**config, is_training=False)
            output = model(transforms(Image.open("x.jpg")).unsqueeze(0))
            """;
        const string Settings = """{"architecture": "x", "pretrained_cfg": {"input_size": [3, 48, 48], "interpolation": "bicubic", "crop_pct": 1.0, "crop_mode": "center", "mean": [0.5, 0.4, 0.3], "std": [0.2, 0.2, 0.2]}}""";
        string expected = Run("eval_transform(48, 48, Mode.BICUBIC, (0.5, 0.4, 0.3), (0.2,) * 3)(Image.open(path)).unsqueeze(0)");
        Assert.Equal(expected, Recipe.Parse(Card, "card.py").Run(TestPicture.Path, new RecipeOptions { Pretrained = name => name == "hf_hub:timm/some" ? Settings : null }).Sha256());
        RecipeException error = Assert.Throws<RecipeException>(() => Recipe.Parse(Card, "card.py").Run(TestPicture.Path));
        Assert.Contains("config.json", error.Message, StringComparison.Ordinal);
        Assert.Contains("hf_hub:timm/some", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timm.data.create_transform(64, is_training=True)", "is_training=True")]
    [InlineData("timm.data.create_transform(64, naflex=True)", "naflex")]
    [InlineData("timm.data.create_transform(64, interpolation='cubic')", "cubic")]
    [InlineData("clip.load('weights.pt')", "RN50x16")]
    [InlineData("open_clip.create_model_and_transforms('ViT-X', pretrained='openai')", "image_transform")]
    [InlineData("open_clip.create_model_and_transforms('ViT-B-32', pretrained='mine')", "mine")]
    [InlineData("tf.image.resize(np.zeros((4, 4, 3)), (2, 2))", "NumPy")]
    [InlineData("tf.io.read_file(path)", "NumPy")]
    [InlineData("tf.expand_dims(np.zeros(3), 0) / 255.0", "before it becomes a tensor")]
    [InlineData("K.backend.set_floatx('float16')", "float32")]
    [InlineData("K.preprocessing.image.smart_resize(np.zeros((4, 4, 3)), (2, 2))", "keep_aspect_ratio")]
    [InlineData("K.utils.load_img(path, color_mode='bgr')", "color_mode")]
    [InlineData("applications.vgg16.preprocess_input([1.0, 2.0])", "img_to_array")]
    public void What_is_not_here_is_refused(string call, string message) =>
        Assert.Contains(message, Assert.Throws<RecipeException>(() => Run(call)).Message, StringComparison.Ordinal);

    private static void Same(string call, string written) => Assert.Equal(Run(written), Run(call));

    private static string Run(string expression) => Recipe.Parse($$"""
        {{Imports}}
        import clip
        import keras as K
        import open_clip
        import tensorflow as tf
        import timm
        import timm.data
        from keras import applications
        from keras.preprocessing import image
        def preprocessed(function):
            given = np.full((2, 2, 3), 255.0)
            assert function(given) is given
            return given
        def preprocess(path):
            width, height = Image.open(path).size
            side = min(width, height)
            SQUARE = [(width - side) // 2, (height - side) // 2, (width + side) // 2, (height + side) // 2]
            return {{expression}}
        """, "call.py").Run(TestPicture.Path).Sha256();
}
