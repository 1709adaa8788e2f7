using PurePipeline.HuggingFace;
using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Torch;

namespace PurePipeline.Tests.HuggingFace;

/// <summary>What settings mean. That the numbers are transformers' is golden/'s to show (its recipes hf_...).</summary>
public sealed class ImageProcessorTests : IDisposable
{
    private const string Half = "\"image_mean\": [0.5, 0.5, 0.5], \"image_std\": [0.5, 0.5, 0.5]";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("processor");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("""{"image_processor_type": "ViTImageProcessor", "size": 64}""", "ViTImageProcessor", 64, 64)]
    [InlineData("""{"image_processor_type": "ViTImageProcessorFast", "size": {"height": 32, "width": 48}}""", "ViTImageProcessor", 32, 48)]
    [InlineData("""{"feature_extractor_type": "ViTFeatureExtractor", "size": [32, 48]}""", "ViTImageProcessor", 32, 48)]
    [InlineData("""{"image_processor": {"image_processor_type": "CLIPImageProcessor", "size": 48, "crop_size": 32}}""", "CLIPImageProcessor", 32, 32)]
    [InlineData("""{"image_processor_type": "DetrImageProcessor", "size": 40, "max_size": 50}""", "DetrImageProcessor", 25, 50)]
    [InlineData("""{"image_processor_type": "SegformerImageProcessor", "do_resize": null, "size": 16}""", "SegformerImageProcessor", 16, 16)]
    public void Files_old_and_new_say_the_class_and_the_size(string json, string type, int height, int width)
    {
        var processor = ImageProcessor.FromJson(json);
        Assert.Equal(type, processor.Type);
        Assert.Equal(ImageProcessorBackend.Torchvision, processor.Backend);
        Assert.Equal([1, 3, height, width], processor.Preprocess(Gradient(60, 30)).PixelValues.Shape.ToArray());
    }

    [Fact]
    public void A_folder_whose_settings_say_no_class_has_it_of_the_model()
    {
        Write("preprocessor_config.json", $"{{\"size\": 24, {Half}}}");
        Assert.Contains("\"image_processor_type\"", Assert.Throws<FormatException>(() => ImageProcessor.FromPretrained(_folder.FullName)).Message, StringComparison.Ordinal);
        Write("config.json", """{"model_type": "swin"}""");
        Assert.Equal("ViTImageProcessor", ImageProcessor.FromPretrained(_folder.FullName).Type);
        Assert.Equal("ViTImageProcessor", ImageProcessor.FromJson(ImageProcessor.ReadSettings(_folder.FullName)).Type);
    }

    [Fact]
    public void An_empty_folder_is_told_what_it_lacks() =>
        Assert.Contains("preprocessor_config.json", Assert.Throws<FileNotFoundException>(() => ImageProcessor.FromPretrained(_folder.FullName)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""[1]""", typeof(FormatException), "JSON object")]
    [InlineData("""{"image_processor_type": "ViTImageProcessor", """, typeof(FormatException), "no JSON")]
    [InlineData("""{"image_processor_type": "VitImageProcesor"}""", typeof(ArgumentException), "VitImageProcesor")]
    [InlineData("""{"image_processor_type": "FuyuImageProcessor"}""", typeof(NotSupportedException), "FuyuImageProcessor is not supported")]
    public void What_is_no_processor_is_refused(string json, Type exception, string message) =>
        Assert.Contains(message, Assert.Throws(exception, () => ImageProcessor.FromJson(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"size": {"height": 8}}""", "\"size\"")]
    [InlineData("""{"size": "large"}""", "\"size\"")]
    [InlineData("""{"size": {"height": 8, "width": 8.5}}""", "size.width")]
    [InlineData("""{"size": 0}""", "must have height and width")]
    [InlineData("""{"do_center_crop": true}""", "\"crop_size\"")]
    [InlineData("""{"image_mean": [0.5, "x", 0.5]}""", "\"image_mean\"")]
    [InlineData("""{"resample": 9}""", "\"resample\"")]
    public void A_setting_that_means_nothing_is_named(string settings, string message)
    {
        ImageProcessor processor = ImageProcessor.Create("ViTImageProcessorPil").With(settings);
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => processor.Preprocess(Gradient(9, 9))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ViTImageProcessorPil", ImageProcessorBackend.Pil)]
    [InlineData("ViTImageProcessorFast", ImageProcessorBackend.Torchvision)]
    [InlineData("ViTFeatureExtractor", ImageProcessorBackend.Torchvision)]
    [InlineData("DINOv3ViTImageProcessorPil", ImageProcessorBackend.Torchvision)]
    public void A_name_may_say_the_backend_if_the_class_has_it(string name, ImageProcessorBackend backend) => Assert.Equal(backend, ImageProcessor.Create(name).Backend);

    [Fact]
    public void Images_arrays_and_tensors_give_the_same()
    {
        ImageProcessor processor = ImageProcessor.Create("ViTImageProcessor").With("""{"size": 20}""");
        Image image = Gradient(33, 21);
        NdArray array = image.AsArray().Copy();
        string expected = processor.Preprocess(image).PixelValues.Sha256();
        Assert.Equal(expected, processor.Preprocess(array).PixelValues.Sha256());
        Assert.Equal(expected, processor.Preprocess(TorchTensor.FromNumpy(array.Transpose(2, 0, 1))).PixelValues.Sha256());
    }

    [Fact]
    public void Pictures_of_several_sizes_are_one_batch_only_where_they_are_padded()
    {
        Image[] images = [Gradient(40, 20), Gradient(20, 40)];
        BatchFeature apart = ImageProcessor.Create("ConvNextImageProcessor").With("""{"do_resize": false}""").Preprocess(images);
        Assert.Contains("different shapes", Assert.Throws<ArgumentException>(() => apart.PixelValues).Message, StringComparison.Ordinal);
        BatchFeature padded = ImageProcessor.Create("DetrImageProcessor").With("""{"do_resize": false}""").Preprocess(images);
        Assert.Equal(["pixel_mask", "pixel_values"], padded.Keys);
        Assert.Equal([2, 3, 40, 40], padded.PixelValues.Shape.ToArray());
        Assert.Equal(1600, padded["pixel_mask"].Sum().Item<long>());
    }

    [Fact]
    public void A_picture_with_alpha_that_is_not_made_RGB_is_refused() => Assert.Contains(
        "RGB", Assert.Throws<ArgumentException>(() => ImageProcessor.Create("ViTImageProcessor").Preprocess(Gradient(9, 9).Convert("RGBA"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_picture_that_is_not_of_bytes_is_refused_by_torchvision() => Assert.Contains(
        "mode 1", Assert.Throws<NotSupportedException>(() => ImageProcessor.Create("ViTImageProcessor").Preprocess(Gradient(9, 9).Convert("1"))).Message, StringComparison.Ordinal);

    private static Image Gradient(int width, int height) =>
        Image.FromArray(NdArray.Create<byte>([.. Enumerable.Range(0, width * height * 3).Select(i => (byte)(i * 7))], height, width, 3));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
