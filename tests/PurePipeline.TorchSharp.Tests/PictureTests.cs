using PurePipeline.Pillow;
using PurePipeline.TorchVision;
using TorchSharp;
using static TorchSharp.torch;

namespace PurePipeline.TorchSharp.Tests;

/// <summary>What torchvision's <c>to_pil_image</c> gives, by torchvision 0.14, 0.21 and 0.27.</summary>
public class PictureTests : TorchTests
{
    private static readonly float[] s_levels = [0, 0.5f, 0.998f, 1, 0.25f, 0.75f];

    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float16)]
    public void Floats_are_scaled_and_cut(ScalarType type)
    {
        using Tensor tensor = torch.tensor(s_levels, [3, 1, 2], dtype: type);
        Image image = tensor.ToPilImage();

        Assert.Equal("RGB", image.Mode);
        Assert.Equal((2, 1), image.Size);
        Assert.Equal([0, 254, 63, 127, 255, 191], image.AsArray().ToArray<byte>());
    }

    [Fact]
    public void Bytes_of_a_view_on_channels_first_are_channels_last_pixels()
    {
        using Tensor pixels = torch.arange(24, dtype: ScalarType.Byte).reshape(2, 4, 3);
        using Tensor planes = pixels.permute(2, 0, 1);

        Assert.Equal(Enumerable.Range(0, 24).Select(i => (byte)i), planes.ToPilImage().AsArray().ToArray<byte>());
        Assert.Equal("HSV", planes.ToPilImage("HSV").Mode);
        Assert.Equal(planes.ToPilImage().AsArray().ToBytes(), pixels.ToNdArray().ToBytes());
    }

    [Theory]
    [InlineData(ScalarType.Byte, "L")]
    [InlineData(ScalarType.Int16, "I;16")]
    [InlineData(ScalarType.Int32, "I")]
    [InlineData(ScalarType.Float32, "L")]
    public void One_channel_is_the_mode_of_its_type(ScalarType type, string mode)
    {
        using Tensor flat = torch.ones(3, 4, type);
        using Tensor one = flat.unsqueeze(0);

        Assert.Equal(mode, flat.ToPilImage().Mode);
        Assert.Equal(flat.ToPilImage().AsArray().ToBytes(), one.ToPilImage().AsArray().ToBytes());
    }

    [Fact]
    public void A_photo_goes_to_torch_and_comes_back()
    {
        Image photo = Image.Open(GoldenFolder.Picture("profile.jpg")).Resize((97, 61));
        using Tensor tensor = Functional.ToTensor(photo).ToTorchSharp();

        Assert.Equal(ScalarType.Float32, tensor.dtype);
        Assert.Equal([3, 61, 97], tensor.shape);
        Assert.Equal(photo.AsArray().ToBytes(), tensor.ToPilImage().AsArray().ToBytes());
    }

    [Fact]
    public void What_is_no_picture_is_refused()
    {
        using Tensor channels = torch.ones(5, 2, 2, ScalarType.Byte);
        using Tensor axes = torch.ones(1, 3, 2, 2, ScalarType.Byte);
        using Tensor numbers = torch.ones(2, 2, ScalarType.Int64);

        Assert.Contains("5 channels", Assert.Throws<ArgumentException>(() => channels.ToPilImage()).Message, StringComparison.Ordinal);
        Assert.Contains("4 dimensions", Assert.Throws<ArgumentException>(() => axes.ToPilImage()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => numbers.ToPilImage());
    }
}
