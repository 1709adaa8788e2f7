using System.Security.Cryptography;
using PurePipeline.Python;
using TorchSharp;

namespace PurePipeline.TorchSharp.Tests;

/// <summary>The situation that this library is for: a network that Python traced, on a photo that Python prepared, in .NET.</summary>
public class ReadmeTests : TorchTests
{
    // Two builds of torch add up a convolution's products, 27 to 144 of them with sums below 1, each in an order of its own. On the machine
    // that made the expectations they differ by a unit in the last place, 6e-8; this leaves room for processors with wider vectors. Pillow's
    // and OpenCV's answers are 0.05 apart.
    private const float Tolerance = 1e-6f;

    private static readonly string Photo = GoldenFolder.Picture("profile.jpg");

    [Fact]
    public void Network_answers_as_in_Python()
    {
        // As in the README, line by line.
        using var network = torch.jit.load<torch.Tensor, (torch.Tensor Classes, torch.Tensor Boxes)>(GoldenFolder.Network);
        using torch.Tensor input = Recipe.Load(GoldenFolder.Recipe("mtcnn_pillow.py")).Run(Photo).ToTorchSharp();
        (torch.Tensor classes, torch.Tensor boxes) = network.forward(input);

        AssertSame("mtcnn_pillow.py", input, classes, boxes);
    }

    [Fact]
    public void Network_answers_as_in_Python_with_OpenCv()
    {
        using var network = torch.jit.load<torch.Tensor, (torch.Tensor Classes, torch.Tensor Boxes)>(GoldenFolder.Network);
        using torch.Tensor input = Recipe.Load(GoldenFolder.Recipe("mtcnn_opencv.py")).Run(Photo).ToTorchSharp();
        (torch.Tensor classes, torch.Tensor boxes) = network.forward(input);

        AssertSame("mtcnn_opencv.py", input, classes, boxes);
    }

    private static void AssertSame(string recipe, torch.Tensor input, torch.Tensor classes, torch.Tensor boxes)
    {
        (long[] shape, long[] strides, string sha256) = GoldenFolder.Input(recipe);
        using torch.Tensor inOrder = input.contiguous();
        Assert.Equal(shape, input.shape);
        Assert.Equal(strides, input.stride());
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(inOrder.bytes)));
        AssertClose(GoldenFolder.Output(recipe, "classes"), classes);
        AssertClose(GoldenFolder.Output(recipe, "boxes"), boxes);
    }

    private static void AssertClose(float[] expected, torch.Tensor actual)
    {
        using torch.Tensor inOrder = actual.detach().contiguous();
        float[] values = inOrder.data<float>().ToArray();
        actual.Dispose();
        Assert.Equal(expected.Length, values.Length);
        float difference = expected.Zip(values, (a, b) => Math.Abs(a - b)).Max();
        Assert.True(difference <= Tolerance, $"The largest difference is {difference}.");
    }
}
