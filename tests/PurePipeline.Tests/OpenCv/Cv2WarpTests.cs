using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>The values of these tests were printed by OpenCV 4.6, 4.10 and 4.13, which agree.</summary>
public class Cv2WarpTests
{
    private static readonly NdArray _square = NdArray.Create<byte>([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 255], 4, 4);
    private static readonly NdArray _shift = NdArray.Create<double>([1, 0, 0.5, 0, 1, 0.25], 2, 3);

    [Fact]
    public void Linear_mixes_with_the_border() => Assert.Equal(
        [4, 11, 19, 26, 20, 45, 55, 65, 40, 85, 95, 105, 60, 125, 135, 181],
        Cv2.WarpAffine(_square, _shift, (4, 4)).ToBytes());

    [Fact]
    public void The_inverse_matrix_is_taken_as_it_is() => Assert.Equal(
        [25, 35, 45, 50, 65, 75, 85, 90, 105, 115, 137, 154, 135, 145, 203, 255],
        Cv2.WarpAffine(_square, _shift, (4, 4), WarpFlags.Linear | WarpFlags.InverseMap, BorderType.Replicate).ToBytes());

    [Fact]
    public void Nearest_takes_whole_pixels() => Assert.Equal(
        _square.ToBytes(), Cv2.WarpAffine(_square, _shift, (4, 4), WarpFlags.Nearest, BorderType.Replicate).ToBytes());

    [Fact]
    public void No_size_is_the_sources() => Assert.Equal([4, 4], Cv2.WarpAffine(_square, _shift, default).Shape);

    [Fact]
    public void A_matrix_of_another_shape_is_refused() =>
        Assert.Throws<ArgumentException>(() => Cv2.WarpPerspective(_square, _shift, (4, 4)));

    [Fact]
    public void Transparent_borders_are_refused() =>
        Assert.Throws<NotSupportedException>(() => Cv2.WarpAffine(_square, _shift, (4, 4), borderMode: BorderType.Transparent));

    [Fact]
    public void Sides_beyond_16_bits_are_refused() =>
        Assert.Throws<ArgumentException>(() => Cv2.WarpAffine(NdArray.Full([1, 32767], 0, DType.UInt8), _shift, (4, 4)));

    [Fact]
    public void Maps_may_be_pairs_or_planes()
    {
        float[] xs = [0.5f, 1.25f, -1, 3];
        float[] ys = [0, 2.5f, 1, 3.5f];
        NdArray planes = Cv2.Remap(
            _square, NdArray.Create<float>(xs, 2, 2), NdArray.Create<float>(ys, 2, 2), Interpolation.Linear, BorderType.Reflect101);
        NdArray pairs = Cv2.Remap(
            _square, NdArray.Create<float>([0.5f, 0, 1.25f, 2.5f, -1, 1, 3, 3.5f], 2, 2, 2), null, Interpolation.Linear, BorderType.Reflect101);

        Assert.Equal(planes.ToBytes(), pairs.ToBytes());
        Assert.Equal(15, planes.ToBytes()[0]);
    }

    [Fact]
    public void Fixed_maps_without_fractions_need_nearest() => Assert.Throws<ArgumentException>(
        () => Cv2.Remap(_square, NdArray.Create<short>([1, 2], 1, 1, 2), null, Interpolation.Linear));

    [Theory]
    [InlineData(DType.Int16)]
    [InlineData(DType.Float64)]
    public void Types_whose_results_of_OpenCV_5_are_not_known_are_refused(DType dtype)
    {
        NdArray image = _square.AsType(dtype).WithVersions(ReferenceVersions.Newest with { OpenCv = new Version(5, 0) });

        Assert.Throws<NotSupportedException>(() => Cv2.WarpAffine(image, _shift, (4, 4)));
        Assert.Equal(16, Cv2.WarpAffine(image, _shift, (4, 4), WarpFlags.Lanczos4).Length);
    }
}
