using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PurePipeline.HuggingFace;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using PurePipeline.Python.Tests.Golden;
using PurePipeline.Torch;

namespace PurePipeline.Python.Tests;

/// <summary>The README's C# stands here line by line, and in the adapters' tests, so that it compiles, and gives what Python gave.</summary>
public partial class ReadmeTests
{
    private static readonly string[] OwnNamespaces = ["using PurePipeline.Python;", "using PurePipeline.TorchSharp;", "using PurePipeline.ImageSharp;"];

    private static readonly string Photo = GoldenFolder.Picture("profile.jpg");

    [Fact]
    public void Pillow_program_gives_the_tensor_of_Python()
    {
        Image image = Image.Open(Photo);
        (int width, int height) = ((int)Math.Ceiling(image.Width * 0.6), (int)Math.Ceiling(image.Height * 0.6));
        NdArray array = image.Resize((width, height), PurePipeline.Pillow.Resampling.Bilinear).AsArray(DType.Float32).Transpose(2, 0, 1).ExpandDims(0);
        Tensor<float> tensor = ((array - 127.5) * 0.0078125).ToTensor<float>();

        Assert.Equal(Expected("mtcnn_pillow.py"), Sha256(tensor));
    }

    [Fact]
    public void OpenCv_program_gives_the_tensor_of_Python()
    {
        NdArray image = Cv2.Imread(Photo);
        (int width, int height) = ((int)Math.Ceiling(image.Shape[1] * 0.6), (int)Math.Ceiling(image.Shape[0] * 0.6));
        TorchTensor resized = TorchTensor.FromNumpy(Cv2.Resize(image, (width, height), interpolation: Interpolation.Linear));
        Tensor<float> tensor = resized.Permute(2, 0, 1).Unsqueeze(0).Float().Sub(127.5).Mul(0.0078125).ToTensor<float>();

        Assert.Equal(Expected("mtcnn_opencv.py"), Sha256(tensor));
    }

    [Fact]
    public void Image_processor_gives_the_tensor_of_Python()
    {
        ImageProcessor processor = ImageProcessor.FromPretrained(GoldenFolder.Recipe("hf_vit.json"));
        NdArray pixels = processor.Preprocess(Image.Open(Photo).Convert("RGB")).PixelValues;

        Assert.Equal(Expected("hf_vit.json"), pixels.Sha256());
    }

    [Fact]
    public void Recipe_gives_the_tensor_of_Python()
    {
        Recipe recipe = Recipe.Load(GoldenFolder.Recipe("mtcnn_pillow.py"));
        NdArray tensor = recipe.Run(Photo);

        Assert.Equal(Expected("mtcnn_pillow.py"), tensor.Sha256());
    }

    [Fact]
    public void A_frame_that_lies_from_the_bottom_up_gives_the_blob_of_its_pixels()
    {
        NdArray picture = Cv2.Resize(Cv2.Imread(Photo), (1920, 1080));
        float[] input = new float[3 * 640 * 640];
        const int stride = -((3 * 1920) + 64);
        byte[] memory = new byte[1080 * -stride];
        byte[] pixels = picture.ToBytes();
        for (int y = 0; y < 1080; y++)
        {
            pixels.AsSpan(y * 3 * 1920, 3 * 1920).CopyTo(memory.AsSpan((1079 - y) * -stride));
        }

        GCHandle pin = GCHandle.Alloc(memory, GCHandleType.Pinned);
        try
        {
            nint topRow = Marshal.UnsafeAddrOfPinnedArrayElement(memory, 1079 * -stride);

            // topRow: the address of the first pixel; stride: bytes from a row to the one below it, below 0 for a bitmap stored from the bottom up.
            MemoryPicture frame = MemoryPicture.FromPointer(topRow, 1920, 1080, PixelMode.Bgr, stride);
            NdArray blob = Dnn.BlobFromImage(NdArray.FromPicture(frame), 1 / 255.0, (640, 640), swapRB: true);
            blob.CopyTo<float>(input);     // the network's own memory
        }
        finally
        {
            pin.Free();
        }

        Assert.Equal(Dnn.BlobFromImage(picture, 1 / 255.0, (640, 640), swapRB: true).ToBytes(), MemoryMarshal.AsBytes<float>(input).ToArray());
    }

    [Fact]
    public void Every_line_of_the_examples_stands_in_a_file_of_this_name()
    {
        string tests = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..");
        string source = Plain(string.Concat(Directory.EnumerateFiles(tests, "ReadmeTests.cs", SearchOption.AllDirectories).Select(File.ReadAllText)));
        string readme = File.ReadAllText(Path.Combine(tests, "../README.md"));
        string[] lines = [.. CSharpBlock().Matches(readme).SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Select(line => line.Trim()).Where(line => line.Length > 0 && !OwnNamespaces.Contains(line))];

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(Plain(line), source, StringComparison.Ordinal));
    }

    // Here the two files have other paths, and PIL's Resampling has to be told from this library's namespace of that name.
    private static string Plain(string code) => code
        .Replace("\"photo.jpg\"", "Photo", StringComparison.Ordinal)
        .Replace("\"preprocess.py\"", "GoldenFolder.Recipe(\"mtcnn_pillow.py\")", StringComparison.Ordinal)
        .Replace("\"preprocessor_config.json\"", "GoldenFolder.Recipe(\"hf_vit.json\")", StringComparison.Ordinal)
        .Replace("\"classifier.onnx\"", "GoldenClassifier.Model", StringComparison.Ordinal)
        .Replace("\"pnet.pt\"", "GoldenFolder.Network", StringComparison.Ordinal)
        .Replace("PurePipeline.Pillow.Resampling", "Resampling", StringComparison.Ordinal);

    private static string Expected(string recipe)
    {
        GoldenCase golden = GoldenFolder.Expected().SelectMany(file => file.Cases).Last(golden => (golden.Picture, golden.Recipe) == ("profile.jpg", recipe));
        return golden.Result!.Sha256;
    }

    private static string Sha256(Tensor<float> tensor)
    {
        float[] values = new float[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(values)));
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
