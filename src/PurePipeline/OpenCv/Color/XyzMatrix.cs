namespace PurePipeline.OpenCv.Color;

/// <summary>Linear RGB to XYZ of the illuminant D65 and back, row by row (imgproc/src/color_lab.cpp), and D65 itself.</summary>
internal static class XyzMatrix
{
    public static readonly double[] ToXyz = [0.412453, 0.357580, 0.180423, 0.212671, 0.715160, 0.072169, 0.019334, 0.119193, 0.950227];

    public static readonly double[] FromXyz =
        [3.240479, -1.53715, -0.498535, -0.969256, 1.875991, 0.041556, 0.055648, -0.204043, 1.057311];

    public static readonly double[] White = [0.950456, 1, 1.088754];

    public static readonly int[] ToXyzIntegers = [1689, 1465, 739, 871, 2929, 296, 79, 488, 3892];

    public static readonly int[] FromXyzIntegers = [13273, -6296, -2042, -3970, 7684, 170, 228, -836, 4331];
}
