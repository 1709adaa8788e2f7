using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Sums that are kept, channels that are mixed, orders, arcs: hashes of what OpenCV 4.6 and 4.10 gave.</summary>
public class Cv2AccumulationTests
{
    private static readonly NdArray s_image = SyntheticImage.Of("4.10");

    private static readonly NdArray s_few = SyntheticImage.Plane("4.10", 0) % 17;

    private static readonly NdArray s_mask = Cv2.Compare(SyntheticImage.Plane("4.10", 1), NdArray.Full([37, 53], 99, DType.UInt8), CmpTypes.Greater);

    [Fact]
    public void Sums_are_OpenCvs()
    {
        NdArray gray = SyntheticImage.Plane("4.10", 0).AsType(DType.Float32) / 3;
        Assert.Equal("d6ccf809fff9a152", Hash(Cv2.Accumulate(SyntheticImage.Plane("4.10", 0), gray, s_mask)));
        NdArray floats = s_image.AsType(DType.Float32) / 7;
        NdArray sums = NdArray.Full([37, 53, 3], 0.1f, DType.Float32);
        Assert.Equal("50831687c3ae2d45", Hash(Cv2.AccumulateSquare(floats, sums)));
        Assert.Equal("8e83e4e86634bbcb", Hash(Cv2.AccumulateProduct(floats, sums.Copy(), sums, s_mask)));
        Assert.Equal("55725c151874efea", Hash(Cv2.AccumulateWeighted(s_image, sums, 0.77)));
        Assert.Equal("d2bb10230ca0c735", Hash(Cv2.AccumulateWeighted(s_image, sums, 0.3, s_mask)));
        Assert.Equal("7eaf41dc60bf08e3", Hash(Cv2.ScaleAdd(floats, 0.3, sums)));
        Assert.Equal("d5819ea411c87ffe", Hash(Cv2.ScaleAdd(s_image, 0.3, s_image)));
    }

    [Fact]
    public void Channels_and_planes_are_OpenCvs()
    {
        NdArray[] mixed = Cv2.MixChannels(
            [s_image, SyntheticImage.Plane("4.10", 1)], [NdArray.Full([37, 53, 2], 0, DType.UInt8), NdArray.Full([37, 53], 9, DType.UInt8)], [2, 0, 3, 1, -1, 2]);
        Assert.Equal(("3eabc2de5e42be30", "bfd5cd5dd1c815fc"), (Hash(mixed[0]), Hash(mixed[1])));
        NdArray chroma = Cv2.Merge(SyntheticImage.Plane("4.10", 1)[..18, ..26], SyntheticImage.Plane("4.10", 2)[..18, ..26]);
        Assert.Equal("62138fbe65b62336", Hash(Cv2.CvtColorTwoPlane(SyntheticImage.Plane("4.10", 0)[..36, ..52], chroma, ColorConversion.Yuv2BgraNv21)));
    }

    [Fact]
    public void Orders_are_OpenCvs()
    {
        Assert.Equal(("b3aca6e5d1ca5437", "8b1277c77a0dc357"), (Hash(Cv2.Sort(s_few, SortFlags.EveryColumn)), Hash(Cv2.Sort(s_few, SortFlags.Descending))));
        Assert.Equal(("c0e270d41194a5db", "2d5f0e3c60b9eae9"), (Hash(Cv2.SortIdx(s_few, SortFlags.EveryColumn)), Hash(Cv2.SortIdx(s_few, SortFlags.Descending))));
        Assert.Equal(("ba9bab833b24a2ea", "fa336c41aef24d0f"), (Hash(Cv2.ReduceArgMax(s_few, 0)), Hash(Cv2.ReduceArgMin(s_few, 1, lastIndex: true))));
    }

    [Fact]
    public void Slopes_moments_and_arcs_are_OpenCvs()
    {
        (NdArray dx, NdArray dy) = Cv2.SpatialGradient(SyntheticImage.Plane("4.10", 0), borderType: BorderType.Replicate);
        Assert.Equal(("4aa649598b630669", "fcab2f4be6bfbf65"), (Hash(dx), Hash(dy)));
        Assert.Equal("4c304a1a3181e121", Hash(Cv2.HuMoments(Cv2.Moments(SyntheticImage.Plane("4.10", 0)))));
        Assert.Equal("9cf7f8df65e8a1af", Hash(Cv2.Ellipse2Poly((20, 15), (12, 9), 30, -40, 200, 7)));
        Assert.Equal("6e50067d3491e355", Hash(Cv2.ArrowedLine(s_image.Copy(), (3, 4), (45, 30), [10, 200, 30], 2, tipLength: 0.25)));
    }

    [Fact]
    public void Arrays_are_filled_as_OpenCv_fills_them()
    {
        NdArray holes = SyntheticImage.Plane("4.10", 0).AsType(DType.Float32);
        for (int y = 0; y < 37; y += 3)
        {
            holes[y..(y + 1), ..] = NdArray.Full([1, 53], float.NaN, DType.Float32);
        }

        Assert.Equal("f683392803cf493f", Hash(Cv2.PatchNaNs(holes, 2.5)));
        Assert.Equal("2bfed8c2639bfb53", Hash(Cv2.SetIdentity(s_image.Copy(), 300, 2.5, -1)));
        Assert.True(Cv2.HasNonZero(s_few));
        Assert.False(Cv2.HasNonZero(NdArray.Full([3, 3], 0, DType.Float32)));
    }

    [Fact]
    public void Boxes_of_other_classes_stay()
    {
        NdArray boxes = NdArray.Create<double>([1, 2, 30, 40, 3, 4, 30, 40, 5, 5, 20, 20, 100, 50, 9, 9], 4, 4);
        NdArray scores = NdArray.Create<float>([0.9f, 0.8f, 0.7f, 0.6f], 4);
        Assert.Equal([0, 2, 3], Dnn.NMSBoxesBatched(boxes, scores, NdArray.Create<int>([0, 0, 1, 1], 4), 0.1f, 0.3f).ToArray<int>());
        Assert.Equal([0, 3], Dnn.NMSBoxes(boxes, scores, 0.1f, 0.3f).ToArray<int>());
    }

    [Fact]
    public void What_OpenCv_refuses_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Cv2.Accumulate(s_image, NdArray.Full([37, 53, 3], 0, DType.UInt8)));
        Assert.Throws<ArgumentException>(() => Cv2.Accumulate(s_image, NdArray.Full([37, 53], 0, DType.Float32)));
        Assert.Throws<ArgumentException>(() => Cv2.AccumulateSquare(s_image.AsType(DType.Float64), NdArray.Full([37, 53, 3], 0, DType.Float32)));
        Assert.Throws<ArgumentException>(() => Cv2.MixChannels([s_image], [s_image.Copy()], [3, 0]));
        Assert.Throws<ArgumentException>(() => Cv2.MixChannels([s_image], [s_few.AsType(DType.Float32)], [0, 0]));
        Assert.Throws<ArgumentException>(() => Cv2.CvtColorTwoPlane(s_few, s_few, ColorConversion.Yuv2BgrNv12));
        Assert.Throws<ArgumentException>(() => Cv2.Sort(s_image, SortFlags.EveryRow));
        Assert.Throws<NotSupportedException>(() => Cv2.SortIdx(NdArray.Full([2, 2], float.NaN, DType.Float32), SortFlags.EveryRow));
        Assert.Throws<ArgumentException>(() => Cv2.ReduceArgMax(s_few, 2));
        Assert.Throws<ArgumentException>(() => Cv2.SpatialGradient(s_image));
        Assert.Throws<ArgumentException>(() => Cv2.PatchNaNs(s_few));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cv2.Ellipse2Poly((0, 0), (3, 4), 0, 0, 360, 0));
    }

    private static string Hash(NdArray array) => Convert.ToHexStringLower(SHA256.HashData(array.ToBytes()))[..16];
}
