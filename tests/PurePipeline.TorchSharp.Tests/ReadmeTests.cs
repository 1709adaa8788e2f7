using System.Security.Cryptography;
using PurePipeline.Python;
using TorchSharp;

namespace PurePipeline.TorchSharp.Tests;

/// <summary>
/// The situation that this library is for: a network that Python traced, on a photo that Python prepared, in .NET. The lines are the README's.
/// </summary>
public class ReadmeTests : TorchTests
{
    // Two builds of torch add up a convolution's products, 27 to 144 of a magnitude of 1, each in an order of its own. On the machine that
    // made the expectations they differ by one unit in the last place, 6e-8; this leaves room for processors with wider vectors. Pillow's and
    // OpenCV's answers are 0.05 apart.
    private const float Tolerance = 1e-6f;

    [Theory]
    [InlineData("mtcnn_pillow.py")]
    [InlineData("mtcnn_opencv.py")]
    public void Network_gets_the_tensor_of_Python_and_gives_its_answer(string name)
    {
        string recipe = TorchScript.Recipe(name);
        string photo = TorchScript.Picture("profile.jpg");

        using var network = torch.jit.load<torch.Tensor, (torch.Tensor Classes, torch.Tensor Boxes)>(TorchScript.Network);
        using torch.Tensor input = Recipe.Load(recipe).Run(photo).ToTorchSharp();
        using IDisposable evaluation = torch.no_grad();
        (torch.Tensor classes, torch.Tensor boxes) = network.forward(input);

        (long[] shape, long[] strides, string sha256) = TorchScript.Input(name);
        using torch.Tensor inOrder = input.contiguous();
        Assert.Equal(shape, input.shape);
        Assert.Equal(strides, input.stride());
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(inOrder.bytes)));
        AssertClose(TorchScript.Output(name, "classes"), classes);
        AssertClose(TorchScript.Output(name, "boxes"), boxes);
    }

    private static void AssertClose(float[] expected, torch.Tensor actual)
    {
        float[] values = actual.contiguous().data<float>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        float difference = expected.Zip(values, (a, b) => Math.Abs(a - b)).Max();
        TestContext.Current.TestOutputHelper?.WriteLine($"largest difference {difference:g3}");
        Assert.True(difference <= Tolerance, $"differs by up to {difference}");
    }
}
