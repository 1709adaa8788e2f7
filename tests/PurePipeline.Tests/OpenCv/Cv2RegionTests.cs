using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>What OpenCV 4.6, 4.10 and 4.13 give for a few pixels.</summary>
public class Cv2RegionTests
{
    [Theory]
    [InlineData("4.6", 3, 8192f)]
    [InlineData("4.6", 0, 31622776f)]
    [InlineData("4.10", 3, 65534.63f)]
    [InlineData("4.13", 0, 65536f)]
    public void Where_nothing_is_zero_distances_are_the_releases(string version, int maskSize, float expected)
    {
        NdArray ones = NdArray.Full([2, 3], 1, DType.UInt8, ReferenceVersions.Newest with { OpenCv = Version.Parse(version) });

        Assert.Equal(Enumerable.Repeat(expected, 6), Cv2.DistanceTransform(ones, DistanceTypes.L2, maskSize).ToArray<float>());
    }

    [Fact]
    public void Steps_are_counted_in_bytes()
    {
        NdArray image = NdArray.Create<byte>([0, 1, 1, 1, 1, 1, 1, 1], 2, 4);

        Assert.Equal([0, 1, 2, 3, 1, 2, 3, 4], Cv2.DistanceTransform(image, DistanceTypes.L1, 3, DType.UInt8).ToBytes());
    }

    [Fact]
    public void A_region_is_filled_in_the_image_and_in_the_mask()
    {
        NdArray image = NdArray.Create<byte>([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2], 3, 4);
        NdArray mask = NdArray.Full([5, 6], 0, DType.UInt8);

        Assert.Equal((4, (0, 0, 2, 2)), Cv2.FloodFill(image, mask, (1, 1), [9], [1], [0], 4 | (200 << 8)));
        Assert.Equal([1, 200, 200, 0, 0, 1], mask.ToBytes()[6..12]);
    }
}
