using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>The values of these tests were printed by OpenCV 4.6, 4.10 and 4.13.</summary>
public class DnnTests
{
    private static readonly NdArray _pixels = NdArray.Create<byte>([10, 20, 30, 40, 50, 60], 1, 2, 3);

    [Theory]
    [InlineData("4.6", 0.11372549831867218f, 0.23137256503105164f, 0.07058823853731155f, 0.1882353127002716f, 0.027450982481241226f, 0.14509804546833038f)]
    [InlineData("4.10", 0.11372549086809158f, 0.23137255012989044f, 0.07058823853731155f, 0.1882352977991104f, 0.027450980618596077f, 0.14509804546833038f)]
    [InlineData("4.13", 0.11372549831867218f, 0.23137256503105164f, 0.07058823853731155f, 0.1882353127002716f, 0.027450982481241226f, 0.14509804546833038f)]
    public void The_scale_is_applied_as_the_release_does(string version, params float[] expected)
    {
        ReferenceVersions versions = ReferenceVersions.Newest with { OpenCv = Version.Parse(version) };
        NdArray blob = Dnn.BlobFromImage(_pixels.WithVersions(versions), 1 / 255.0, mean: [1, 2, 3], swapRB: true);

        Assert.Equal([1, 3, 1, 2], blob.Shape);
        Assert.Equal(expected, blob.ToArray<float>());
    }

    [Fact]
    public void Alpha_stays_where_it_is() => Assert.Equal(
        [3f, 2f, 1f, 4f],
        Dnn.BlobFromImage(NdArray.Create<byte>([1, 2, 3, 4], 1, 1, 4), swapRB: true).ToArray<float>());

    [Fact]
    public void Bytes_stay_bytes() => Assert.Equal(
        [10, 40, 20, 50, 30, 60], Dnn.BlobFromImage(_pixels, ddepth: DType.UInt8).ToBytes());

    [Fact]
    public void Letterboxes_are_padded()
    {
        NdArray blob = Dnn.BlobFromImageWithParams(_pixels, new Image2BlobParams
        {
            Size = (2, 3),
            PaddingMode = ImagePaddingMode.Letterbox,
            BorderValue = [7, 8, 9],
        });

        Assert.Equal([7f, 7, 10, 40, 7, 7, 8, 8, 20, 50, 8, 8, 9, 9, 30, 60, 9, 9], blob.ToArray<float>());
    }

    [Fact]
    public void What_OpenCV_refuses_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Dnn.BlobFromImages([]));
        Assert.Throws<ArgumentException>(() => Dnn.BlobFromImage(_pixels, 2, ddepth: DType.UInt8));
        Assert.Throws<ArgumentException>(() => Dnn.BlobFromImage(_pixels[ArrayIndex.Ellipsis, 0..2]));
        Assert.Throws<ArgumentException>(() => Dnn.BlobFromImage(_pixels, size: (0, 5)));
    }
}
