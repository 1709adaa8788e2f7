using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>The values of these tests were printed by OpenCV 4.6 and 4.10, which agree.</summary>
public class Cv2MorphologyTests
{
    private static readonly NdArray _square = NdArray.Create<byte>([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 255], 4, 4);
    private static readonly NdArray _nine = NdArray.Full([3, 3], 1, DType.UInt8);
    private static readonly NdArray _mask = Cv2.InRange(_square, [61.0], [255.0]);

    [Fact]
    public void What_lies_outside_never_counts()
    {
        Assert.Equal([10, 10, 20, 30, 10, 10, 20, 30, 50, 50, 60, 70, 90, 90, 100, 110], Cv2.Erode(_square, _nine).ToBytes());
        Assert.Equal(
            [110, 120, 120, 120, 150, 255, 255, 255, 150, 255, 255, 255, 150, 255, 255, 255],
            Cv2.Dilate(_square, null, iterations: 2).ToBytes());
    }

    [Fact]
    public void Unless_a_value_is_given() => Assert.Equal(
        [10, 10, 20, 25, 10, 10, 20, 25, 25, 50, 60, 25, 25, 25, 25, 25], Cv2.Erode(_square, _nine, borderValue: [25]).ToBytes());

    [Fact]
    public void Erosions_and_dilations_together()
    {
        NdArray cross = Cv2.GetStructuringElement(MorphShapes.Cross, (3, 3));
        Assert.Equal(
            [50, 50, 60, 70, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 255], Cv2.MorphologyEx(_square, MorphTypes.Close, cross).ToBytes());
        Assert.Equal(
            [40, 50, 50, 50, 80, 80, 80, 80, 80, 80, 80, 175, 50, 50, 145, 135], Cv2.MorphologyEx(_square, MorphTypes.Gradient, cross).ToBytes());
        Assert.Equal([0, 0, 0, 10, 0, 0, 0, 10, 0, 0, 0, 10, 40, 40, 40, 145], Cv2.MorphologyEx(_square, MorphTypes.TopHat, _nine).ToBytes());
    }

    [Fact]
    public void An_ellipse() => Assert.Equal(
        [0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], Cv2.GetStructuringElement(MorphShapes.Ellipse, (5, 4)).ToBytes());

    [Fact]
    public void Histograms_made_even()
    {
        Assert.Equal([0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 187, 204, 221, 238, 255], Cv2.EqualizeHist(_square).ToBytes());
        Assert.Equal([7, 7, 7, 7], Cv2.EqualizeHist(NdArray.Full([2, 2], 7, DType.UInt8)).ToBytes());
        byte[] expected = [64, 128, 96, 128, 191, 255, 223, 255, 160, 192, 176, 192, 191, 255, 223, 255];
        Assert.Equal(expected, new Clahe(2, (2, 2)).Apply(_square).ToBytes());
        Assert.Equal(expected, new Clahe(4, (3, 3)).Apply(_square).ToBytes());
    }

    [Fact]
    public void What_a_mask_selects()
    {
        Assert.Equal([0, 0, 0, 0, 0, 0, 70, 80, 90, 100, 110, 120, 130, 140, 150, 255], Cv2.CopyTo(_square, _mask).ToBytes());
        (double[] mean, double[] deviation) = Cv2.MeanStdDev(_square, _mask);
        Assert.Equal([124.5], mean);
        Assert.Equal([49.92243984422236], deviation);
        Assert.Equal([124.5, 0, 0, 0], Cv2.Mean(_square, _mask));
    }

    [Fact]
    public void What_OpenCV_refuses()
    {
        Assert.Throws<ArgumentException>(() => Cv2.Erode(NdArray.Full([3, 3], 1, DType.Int8), _nine));
        Assert.Throws<ArgumentException>(() => Cv2.Erode(_square, _nine, (3, 0)));
        Assert.Throws<ArgumentException>(() => Cv2.CopyTo(_square, _nine));
        Assert.Throws<ArgumentException>(() => Cv2.EqualizeHist(NdArray.Full([2, 2, 3], 7, DType.UInt8)));
        Assert.Throws<ArgumentException>(() => new Clahe(2, (0, 2)).Apply(_square));
    }
}
