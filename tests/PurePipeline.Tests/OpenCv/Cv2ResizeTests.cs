using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

public class Cv2ResizeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_result_has_the_channels_of_the_source(int channels)
    {
        NdArray source = NdArray.Create(new byte[4 * 6 * channels], 4, 6, channels);

        NdArray result = Cv2.Resize(source, (5, 3));

        Assert.Equal(channels == 1 ? [3, 5] : [3, 5, channels], result.Shape.ToArray());
        Assert.Equal(DType.UInt8, result.DType);
    }

    [Fact]
    public void An_empty_size_leaves_it_to_the_factors() =>
        Assert.Equal([10, 8], Cv2.Resize(NdArray.Create(new byte[20 * 17], 20, 17), default, fx: 0.5, fy: 0.5).Shape.ToArray());

    [Fact]
    public void What_is_not_supported_is_said()
    {
        NdArray floats = NdArray.Create(new float[12], 2, 2, 3);
        NdArray bytes = NdArray.Create(new byte[12], 2, 2, 3);

        Assert.Contains("float32", Assert.Throws<NotSupportedException>(() => Cv2.Resize(floats, (3, 3))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "INTER_AREA", Assert.Throws<NotSupportedException>(() => Cv2.Resize(bytes, (3, 3), interpolation: Interpolation.Cubic)).Message, StringComparison.Ordinal);
    }
}
