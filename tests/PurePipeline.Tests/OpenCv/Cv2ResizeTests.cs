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
    public void What_OpenCV_refuses_is_refused()
    {
        NdArray bytes = NdArray.Create(new byte[12], 2, 2, 3);
        NdArray integers = NdArray.Create(new int[12], 2, 2, 3);

        Assert.Contains("int32", Assert.Throws<ArgumentException>(() => Cv2.Resize(integers, (3, 3))).Message, StringComparison.Ordinal);
        Assert.Contains("Unknown interpolation", Assert.Throws<ArgumentException>(() => Cv2.Resize(bytes, (3, 3), interpolation: (Interpolation)7)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_four_channels_are_each_as_alone()
    {
        byte[] pixels = new byte[9 * 7 * 5];
        new Random(1).NextBytes(pixels);
        NdArray image = NdArray.Create(pixels, 9, 7, 5);

        NdArray result = Cv2.Resize(image, (11, 4));

        Assert.Equal([4, 11, 5], result.Shape.ToArray());
        for (int c = 0; c < 5; c++)
        {
            Assert.Equal(Cv2.Resize(image[ArrayIndex.Ellipsis, c], (11, 4)).ToBytes(), result[ArrayIndex.Ellipsis, c].ToBytes());
        }

        Assert.Throws<ArgumentException>(() => Cv2.Resize(image, (3, 4), interpolation: Interpolation.Area));
        Assert.Contains(
            "INTER_CUBIC", Assert.Throws<NotSupportedException>(() => Cv2.Resize(image, (11, 4), interpolation: Interpolation.Cubic)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_IPP_does_in_another_way_and_is_not_known_is_refused()
    {
        var ipp = new ReferenceVersions { OpenCvBuild = OpenCvBuild.Ipp };
        NdArray bytes = NdArray.Create(new byte[100], 10, 10).WithVersions(ipp);

        Assert.Throws<NotSupportedException>(() => Cv2.Resize(NdArray.Create(new short[100], 10, 10).WithVersions(ipp), (3, 3)));
        Assert.Contains(
            "give dsize",
            Assert.Throws<NotSupportedException>(() => Cv2.Resize(bytes, default, 0.77, 0.77, Interpolation.Cubic)).Message,
            StringComparison.Ordinal);
    }

    // Printed by OpenCV 4.6 and 4.13 (4.10 as 4.13).
    [Theory]
    [InlineData("4.6", new byte[] { 10, 30, 90, 110 })]
    [InlineData("4.13", new byte[] { 60, 80, 140, 255 })]
    public void Exact_nearest_of_even_lengths_has_changed(string version, byte[] expected)
    {
        byte[] square = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 255];
        NdArray source = NdArray.Create(square, 4, 4).WithVersions(ReferenceVersions.Parse("opencv=" + version));

        Assert.Equal(expected, Cv2.Resize(source, (2, 2), interpolation: Interpolation.NearestExact).ToArray<byte>());
    }

    // Printed by OpenCV 4.6 and 4.13.
    [Theory]
    [InlineData(Interpolation.Linear, new ushort[] { 0, 26214, 65535, 26814, 1000 })]
    [InlineData(Interpolation.Cubic, new ushort[] { 0, 30074, 65535, 30758, 0 })]
    [InlineData(Interpolation.Lanczos4, new ushort[] { 0, 31684, 65535, 32401, 0 })]
    public void Sixteen_bits_give_the_values_of_cv2(Interpolation interpolation, ushort[] expected) =>
        Assert.Equal(expected, Cv2.Resize(NdArray.Create(new ushort[] { 0, 65535, 1000 }, 1, 3), (5, 1), interpolation: interpolation).ToArray<ushort>());

    // Printed by OpenCV 4.6 and 4.13.
    [Theory]
    [InlineData(Interpolation.Cubic, new byte[] { 16, 30, 44, 71, 86, 91, 126, 132, 223 })]
    [InlineData(Interpolation.Lanczos4, new byte[] { 16, 29, 45, 71, 86, 89, 128, 131, 225 })]
    [InlineData(Interpolation.LinearExact, new byte[] { 18, 32, 45, 72, 85, 98, 125, 138, 217 })]
    public void Bytes_give_the_values_of_cv2(Interpolation interpolation, byte[] expected)
    {
        byte[] square = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 255];
        Assert.Equal(expected, Cv2.Resize(NdArray.Create(square, 4, 4), (3, 3), interpolation: interpolation).ToArray<byte>());
    }
}
