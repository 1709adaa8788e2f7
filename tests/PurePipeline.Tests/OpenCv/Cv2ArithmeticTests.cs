using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>The values of these tests were printed by OpenCV 4.6 and 4.10, and computed alike by 4.13.</summary>
public class Cv2ArithmeticTests
{
    private static readonly byte[] _pixels = [10, 20, 30, 200, 100, 50];

    public static TheoryData<string, byte[]> Results => new()
    {
        { "add (1, 2, 3, 4)", [11, 22, 33, 201, 102, 53] },
        { "add (0.5, 0.6)", [10, 21, 30, 200, 101, 50] },
        { "add (300)", [255, 20, 30, 255, 100, 50] },
        { "subtract from (255, 255, 255)", [245, 235, 225, 55, 155, 205] },
        { "absdiff (15.5, 15, 15)", [6, 5, 15, 184, 85, 35] },
        { "multiply (1.5, 1.5, 1.5)", [15, 30, 45, 255, 150, 75] },
        { "multiply itself / 255", [0, 2, 4, 157, 39, 10] },
        { "divide (2, 3, 4)", [5, 7, 8, 100, 33, 12] },
        { "divide 255 by it", [26, 13, 8, 1, 3, 5] },
        { "divide by 0", [0, 0, 0, 0, 0, 0] },
        { "min (50, 60, 70)", [10, 20, 30, 50, 60, 50] },
        { "and (15, 15, 15)", [10, 4, 14, 8, 4, 2] },
        { "or (1, 2, 3)", [11, 22, 31, 201, 102, 51] },
        { "not", [245, 235, 225, 55, 155, 205] },
        { "convertScaleAbs -1.5, 3", [12, 27, 42, 255, 147, 72] },
        { "normalize 255, 0", [0, 13, 27, 255, 121, 54] },
        { "threshold 99.7", [0, 0, 0, 255, 255, 0] },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Bytes_give_the_values_of_cv2(string operation, byte[] expected)
    {
        NdArray image = NdArray.Create(_pixels, 1, 2, 3);
        NdArray result = operation switch
        {
            "add (1, 2, 3, 4)" => Cv2.Add(image, [1, 2, 3, 4]),
            "add (0.5, 0.6)" => Cv2.Add(image, [0.5, 0.6]),
            "add (300)" => Cv2.Add(image, [300]),
            "subtract from (255, 255, 255)" => Cv2.Subtract([255, 255, 255], image),
            "absdiff (15.5, 15, 15)" => Cv2.Absdiff(image, [15.5, 15, 15]),
            "multiply (1.5, 1.5, 1.5)" => Cv2.Multiply(image, [1.5, 1.5, 1.5]),
            "multiply itself / 255" => Cv2.Multiply(image, image, 1 / 255.0),
            "divide (2, 3, 4)" => Cv2.Divide(image, [2, 3, 4]),
            "divide 255 by it" => Cv2.Divide([255, 255, 255], image),
            "divide by 0" => Cv2.Divide(image, [0]),
            "min (50, 60, 70)" => Cv2.Min(image, [50, 60, 70]),
            "and (15, 15, 15)" => Cv2.BitwiseAnd(image, [15, 15, 15]),
            "or (1, 2, 3)" => Cv2.BitwiseOr(image, [1, 2, 3]),
            "not" => Cv2.BitwiseNot(image),
            "convertScaleAbs -1.5, 3" => Cv2.ConvertScaleAbs(image, -1.5, 3),
            "normalize 255, 0" => Cv2.Normalize(image, 255, 0, NormType.MinMax),
            _ => Cv2.Threshold(image, 99.7, 255, ThresholdTypes.Binary).Image,
        };

        Assert.Equal(expected, result.ToArray<byte>());
    }

    [Fact]
    public void Measures_give_the_values_of_cv2()
    {
        NdArray image = NdArray.Create(_pixels, 1, 2, 3);
        NdArray blue = NdArray.Create(new byte[] { 10, 200 }, 1, 2);

        Assert.Equal([105, 60, 40, 0], Cv2.Mean(image));
        Assert.Equal((10, 200, (0, 0), (1, 0)), Cv2.MinMaxLoc(blue));
        Assert.Equal(2, Cv2.CountNonZero(blue));
        Assert.Equal(10, Cv2.Threshold(blue, 0, 255, ThresholdTypes.Otsu).Threshold);
        Assert.Equal([255, 0], Cv2.InRange(image, [0, 0, 0], [50, 50, 50]).ToArray<byte>());
    }

    [Fact]
    public void Different_dtypes_need_a_dtype()
    {
        NdArray bytes = NdArray.Create(_pixels, 1, 2, 3);
        NdArray floats = bytes.AsType(DType.Float32);

        Assert.Throws<ArgumentException>(() => Cv2.Add(bytes, floats));
        Assert.Equal([20f, 40, 60, 400, 200, 100], Cv2.Add(bytes, floats, DType.Float32).ToArray<float>());
    }

    [Fact]
    public void Sums_that_depend_on_the_machine_are_refused() =>
        Assert.Throws<NotSupportedException>(() => Cv2.Normalize(NdArray.Create<float>([1, 1e-9f, 1 / 3f, 1e9f], 2, 2)));

    [Fact]
    public void Norms_of_whole_numbers_depend_on_no_order() =>
        Assert.Equal([0.6f, 0.8f], Cv2.Normalize(NdArray.Create<float>([3, 4], 1, 2)).ToArray<float>());
}
