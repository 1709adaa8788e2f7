using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Borders printed by OpenCV 4.6 and 4.13; turns and channels against NumPy's views of the same elements.</summary>
public class Cv2RearrangingTests
{
    private static readonly DType[] _dtypes = [DType.UInt8, DType.Int8, DType.UInt16, DType.Int32, DType.Float32, DType.Float64];

    [Theory]
    [InlineData(BorderType.Constant, new byte[] { 9, 9, 9, 9, 1, 2, 3, 9, 9, 9, 9 })]
    [InlineData(BorderType.Replicate, new byte[] { 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3 })]
    [InlineData(BorderType.Reflect, new byte[] { 3, 3, 2, 1, 1, 2, 3, 3, 2, 1, 1 })]
    [InlineData(BorderType.Wrap, new byte[] { 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1 })]
    [InlineData(BorderType.Reflect101, new byte[] { 1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3 })]
    public void Borders_are_cv2s(BorderType type, byte[] expected)
    {
        NdArray row = NdArray.Create<byte>([1, 2, 3], 1, 3);

        Assert.Equal(expected, Cv2.CopyMakeBorder(row, 0, 0, 4, 4, type, 9).ToBytes());
        Assert.Equal(expected, Cv2.CopyMakeBorder(row.Transpose(), 4, 4, 0, 0, type | BorderType.Isolated, 9).ToBytes());
    }

    [Theory]
    [InlineData(2.5, 2)]
    [InlineData(3.5, 4)]
    [InlineData(-3.0, 0)]
    [InlineData(300.0, 255)]
    [InlineData(1e10, 0)]
    public void Values_are_rounded_and_saturated(double value, byte expected) =>
        Assert.Equal(expected, Cv2.CopyMakeBorder(NdArray.Create<byte>([1], 1, 1), 0, 0, 1, 0, BorderType.Constant, value).ToBytes()[0]);

    [Fact]
    public void A_single_value_is_the_first_channels() => Assert.Equal(
        [114, 0, 0, 1, 2, 3],
        Cv2.CopyMakeBorder(NdArray.Create<byte>([1, 2, 3], 1, 1, 3), 0, 0, 1, 0, BorderType.Constant, 114).ToBytes());

    [Theory]
    [InlineData(-1, BorderType.Constant)]
    [InlineData(1, BorderType.Transparent)]
    public void Borders_that_cv2_refuses_are_refused(int top, BorderType type) =>
        Assert.ThrowsAny<ArgumentException>(() => Cv2.CopyMakeBorder(NdArray.Create<byte>([1], 1, 1), top, 0, 0, 0, type));

    [Fact]
    public void Turns_are_views_of_numpy()
    {
        foreach (NdArray image in Images())
        {
            NdArray swapped = image.Rank == 2 ? image.Transpose() : image.Transpose(1, 0, 2);
            Same(image.Flip(0), Cv2.Flip(image, 0));
            Same(image.Flip(1), Cv2.Flip(image, 7));
            Same(image.Flip(0).Flip(1), Cv2.Flip(image, -1));
            Same(swapped, Cv2.Transpose(image));
            Same(swapped.Flip(1), Cv2.Rotate(image, RotateFlags.Rotate90Clockwise));
            Same(image.Flip(0).Flip(1), Cv2.Rotate(image, RotateFlags.Rotate180));
            Same(swapped.Flip(0), Cv2.Rotate(image, RotateFlags.Rotate90Counterclockwise));
        }
    }

    [Fact]
    public void Channels_come_apart_and_together()
    {
        foreach (NdArray image in Images())
        {
            NdArray[] planes = Cv2.Split(image);
            Assert.Equal(image.Rank == 3 ? image.Shape[2] : 1, planes.Length);
            Same(image, Cv2.Merge(planes));
            Same(planes[^1], Cv2.ExtractChannel(image, planes.Length - 1));
            NdArray copy = image.Copy();
            Same(image, Cv2.InsertChannel(planes[0], copy, 0));
        }
    }

    [Fact]
    public void Images_join()
    {
        foreach (NdArray image in Images())
        {
            Same(Cv2.Repeat(image, 2, 1), Cv2.Vconcat(image, image));
            Same(Cv2.Repeat(image, 1, 3), Cv2.Hconcat(image, image, image));
        }

        Assert.Throws<ArgumentException>(() => Cv2.Hconcat(NdArray.Create<byte>([1], 1, 1), NdArray.Create<byte>([1, 2], 2, 1)));
    }

    private static IEnumerable<NdArray> Images()
    {
        var random = new Random(8);
        foreach (DType dtype in _dtypes)
        {
            foreach (int channels in new[] { 1, 2, 3, 4 })
            {
                byte[] bytes = new byte[37 * 19 * channels];
                random.NextBytes(bytes);
                NdArray image = NdArray.Create<byte>(bytes, [37, 19, .. channels == 1 ? Array.Empty<int>() : [channels]]).AsType(dtype);
                yield return image;
                yield return image.Flip(1);
            }
        }
    }

    private static void Same(NdArray expected, NdArray actual)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.Equal(expected.ToBytes(), actual.ToBytes());
    }
}
