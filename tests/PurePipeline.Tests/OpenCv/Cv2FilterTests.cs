using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>The values of these tests were printed by OpenCV 4.6, 4.10 and 4.13 (without IPP), which agree.</summary>
public class Cv2FilterTests
{
    private static readonly NdArray _square = NdArray.Create<byte>([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 255], 4, 4);

    [Fact]
    public void Gaussians_of_bytes()
    {
        Assert.Equal([35, 40, 50, 55, 55, 60, 70, 75, 95, 100, 116, 127, 115, 120, 142, 159], Cv2.GaussianBlur(_square, (3, 3), 0).ToBytes());
        Assert.Equal([49, 52, 60, 63, 63, 68, 76, 80, 92, 97, 109, 115, 107, 113, 126, 134], Cv2.GaussianBlur(_square, (5, 5), 1.1).ToBytes());
        Assert.Equal(
            [35, 43, 53, 63, 59, 67, 79, 94, 87, 95, 112, 137, 110, 119, 142, 180],
            Cv2.GaussianBlur(_square, (0, 0), 0.8, 1.5, BorderType.Replicate).ToBytes());
        Assert.Equal(
            [18, 29, 36, 30, 41, 61, 72, 61, 62, 89, 104, 90, 58, 81, 97, 87],
            Cv2.GaussianBlur(_square, (3, 5), 0, borderType: BorderType.Constant).ToBytes());
        Assert.Equal(
            [88, 87, 89, 90, 87, 86, 88, 89, 93, 92, 94, 95, 94, 93, 95, 96],
            Cv2.GaussianBlur(_square, (7, 7), 0, borderType: BorderType.Wrap).ToBytes());
    }

    [Fact]
    public void Gaussians_of_other_types()
    {
        Assert.Equal<ushort>(
            [8995, 10280, 12850, 14135, 14135, 15420, 17990, 19275, 24415, 25700, 29796, 32607, 29555, 30840, 36462, 40799],
            Cv2.GaussianBlur(Cv2.ConvertTo(_square, DType.UInt16, 257), (3, 3), 0).ToArray<ushort>());
        Assert.Equal<short>(
            [-3595, -4076, -5076, -5557, -5519, -6000, -7000, -7481, -9519, -10000, -11640, -12667, -11443, -11924, -14110, -15604],
            Cv2.GaussianBlur(Cv2.ConvertTo(_square, DType.Int16, -100), (3, 3), 0.9).ToArray<short>());
        Assert.Equal<float>(
            [35, 40, 50, 55, 55, 60, 70, 75, 95, 100, 115.9375f, 126.875f, 115, 120, 141.875f, 158.75f],
            Cv2.GaussianBlur(Cv2.ConvertTo(_square, DType.Float32), (3, 3), 0).ToArray<float>());
    }

    [Fact]
    public void The_weights_of_a_gaussian()
    {
        NdArray four = Cv2.GetGaussianKernel(4, 1.2);
        Assert.Equal([4, 1], four.Shape);
        Assert.Equal([0.15702527249590373, 0.34297472750409624, 0.34297472750409624, 0.15702527249590373], four.ToArray<double>());
        Assert.Equal([0.0625f, 0.25f, 0.375f, 0.25f, 0.0625f], Cv2.GetGaussianKernel(5, 0, DType.Float32).ToArray<float>());
    }

    [Fact]
    public void Means_and_sums()
    {
        Assert.Equal([43, 47, 57, 60, 57, 60, 70, 73, 97, 100, 121, 124, 110, 113, 134, 137], Cv2.Blur(_square, (3, 3)).ToBytes());
        Assert.Equal([35, 35, 45, 55, 35, 35, 45, 55, 75, 75, 85, 95, 115, 115, 125, 159], Cv2.Blur(_square, (2, 2)).ToBytes());
        Assert.Equal([82, 83, 84, 84, 85, 86, 87, 88, 87, 89, 89, 90, 90, 91, 92, 92], Cv2.Blur(_square, (17, 17)).ToBytes());
        Assert.Equal<float>(
            [390, 420, 510, 540, 510, 540, 630, 660, 870, 900, 1085, 1115, 990, 1020, 1205, 1235],
            Cv2.BoxFilter(_square, DType.Float32, (3, 3), normalize: false).ToArray<float>());
    }

    [Fact]
    public void Medians()
    {
        Assert.Equal([20, 30, 40, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 130, 140, 150], Cv2.MedianBlur(_square, 3).ToBytes());
        Assert.Equal([30, 40, 40, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 130, 130, 140], Cv2.MedianBlur(_square, 5).ToBytes());
        Assert.Equal([40, 40, 40, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 130, 130, 130], Cv2.MedianBlur(_square, 7).ToBytes());
    }

    [Fact]
    public void Filters_by_weights()
    {
        NdArray sharpen = NdArray.Create<float>([0, -1, 0, -1, 5, -1, 0, -1, 0], 3, 3);
        Assert.Equal([0, 0, 0, 0, 30, 60, 70, 100, 70, 100, 110, 45, 190, 220, 135, 255], Cv2.Filter2D(_square, null, sharpen).ToBytes());
        Assert.Equal<short>(
            [0, -80, -80, 0, 0, -80, -80, 0, 0, -80, -175, 0, 0, -80, -270, 0],
            Cv2.SepFilter2D(_square, DType.Int16, NdArray.Create<float>([1, 0, -1], 1, 3), NdArray.Create<float>([1, 2, 1], 3, 1)).ToArray<short>());
    }

    [Fact]
    public void Derivatives()
    {
        Assert.Equal<short>([0, 80, 80, 0, 0, 80, 80, 0, 0, 80, 175, 0, 0, 80, 270, 0], Cv2.Sobel(_square, DType.Int16, 1, 0).ToArray<short>());
        Assert.Equal<float>(
            [0, 0, 0, 0, 0, 47.5f, 95, 0, 0, 95, 190, 0, 0, 0, 0, 0], Cv2.Sobel(_square, DType.Float32, 1, 1, 5, 0.5).ToArray<float>());
        Assert.Equal<short>(
            [0, 0, 0, 0, 1280, 1280, 1280, 1280, 1280, 1280, 1565, 2230, 0, 0, 0, 0], Cv2.Scharr(_square, DType.Int16, 0, 1).ToArray<short>());
        Assert.Equal([100, 80, 80, 60, 20, 0, 0, 0, 20, 0, 0, 75, 0, 0, 15, 0], Cv2.Laplacian(_square, null).ToBytes());
        Assert.Equal<short>(
            [400, 320, 320, 240, 80, 0, 0, -80, 80, 0, 190, -80, -240, -320, -320, -1160], Cv2.Laplacian(_square, DType.Int16, 3).ToArray<short>());
    }

    [Fact]
    public void Thresholds_of_neighbourhoods()
    {
        Assert.Equal(
            [0, 0, 0, 0, 0, 255, 255, 255, 0, 255, 0, 0, 255, 255, 0, 255],
            Cv2.AdaptiveThreshold(_square, 255, AdaptiveThresholdTypes.MeanC, ThresholdTypes.Binary, 3, 2).ToBytes());
        Assert.Equal(
            [200, 200, 200, 200, 200, 200, 200, 200, 200, 0, 200, 200, 0, 0, 200, 0],
            Cv2.AdaptiveThreshold(_square, 200, AdaptiveThresholdTypes.GaussianC, ThresholdTypes.BinaryInverted, 5, 1.5).ToBytes());
    }

    [Fact]
    public void Medians_by_vectors_are_the_middle_of_a_sorted_list()
    {
        var random = new Random(3);
        for (int round = 0; round < 40; round++)
        {
            (int height, int width, int channels) = (random.Next(1, 9), random.Next(1, 90), random.Next(1, 5));
            byte[] bytes = Resampling.Noise.Bytes(random, height * width * channels);
            NdArray image = NdArray.Create<byte>(bytes, height, width, channels);
            foreach (int size in (int[])[3, 5])
            {
                byte[] median = Cv2.MedianBlur(image, size).ToBytes();
                for (int e = 0; e < bytes.Length; e++)
                {
                    (int y, int x, int channel) = (e / channels / width, e / channels % width, e % channels);
                    byte[] around = [.. Enumerable.Range(0, size * size).Select(i =>
                        bytes[(((Math.Clamp(y + (i / size) - (size / 2), 0, height - 1) * width) + Math.Clamp(x + (i % size) - (size / 2), 0, width - 1)) * channels) + channel]).Order()];
                    Assert.Equal(around[around.Length / 2], median[e]);
                }
            }
        }
    }

    [Fact]
    public void Rows_may_be_left_out()
    {
        NdArray tall = NdArray.Create<double>([.. Enumerable.Range(0, 60).Select(static i => Math.Sqrt(i))], 20, 3);
        NdArray blurred = Cv2.Blur(tall, (3, 3));
        Assert.Equal(blurred.Load()[12..].ToBytes(), Cv2.Blur(tall, (3, 3))[12..].ToBytes());
    }

    [Fact]
    public void What_OpenCV_refuses()
    {
        Assert.Throws<ArgumentException>(() => Cv2.GaussianBlur(_square, (4, 3), 1));
        Assert.Throws<ArgumentException>(() => Cv2.GaussianBlur(_square, (0, 3), 0));
        Assert.Throws<ArgumentException>(() => Cv2.Blur(_square, (3, 3), borderType: BorderType.Wrap));
        Assert.Throws<ArgumentException>(() => Cv2.Blur(_square, (3, 3), anchor: (3, 0)));
        Assert.Throws<ArgumentException>(() => Cv2.MedianBlur(_square, 2));
        Assert.Throws<ArgumentException>(() => Cv2.BoxFilter(NdArray.Full([4, 4], 1, DType.Int8), null, (3, 3)));
        Assert.Throws<NotSupportedException>(() => Cv2.Filter2D(_square, null, NdArray.Full([15, 15], 1, DType.Float32)));
    }
}
