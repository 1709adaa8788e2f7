namespace PurePipeline.Resampling;

/// <summary>The filter functions of Pillow's <c>Resample.c</c>: unchanged from 9.4 to 13.0, every operation one IEEE double operation but sine and cosine.</summary>
internal static class ConvolutionFilters
{
    // Pillow writes these two as single precision constants.
    private const double Hamming054 = 0.54f;
    private const double Hamming046 = 0.46f;

    /// <summary>The distance from the centre beyond which the filter is zero, before it is stretched for a reduction.</summary>
    public static double Support(this ConvolutionFilter filter) => filter switch
    {
        ConvolutionFilter.Box => 0.5,
        ConvolutionFilter.Bilinear or ConvolutionFilter.Hamming => 1,
        ConvolutionFilter.Bicubic => 2,
        _ => 3,
    };

    /// <summary>The filter's value at <paramref name="x"/>.</summary>
    public static double At(this ConvolutionFilter filter, double x) => filter switch
    {
        ConvolutionFilter.Box => x is > -0.5 and <= 0.5 ? 1 : 0,
        ConvolutionFilter.Bilinear => Bilinear(Math.Abs(x)),
        ConvolutionFilter.Hamming => Hamming(Math.Abs(x)),
        ConvolutionFilter.Bicubic => Bicubic(Math.Abs(x)),
        _ => x is >= -3 and < 3 ? Sinc(x) * Sinc(x / 3) : 0,
    };

    private static double Bilinear(double x) => x < 1 ? 1 - x : 0;

    private static double Hamming(double x)
    {
        if (x == 0 || x >= 1)
        {
            return x == 0 ? 1 : 0;
        }

        x *= Math.PI;
        return FilterTrigonometry.Sine(x) / x * (Hamming054 + (Hamming046 * FilterTrigonometry.Cosine(x)));
    }

    private static double Bicubic(double x)
    {
        const double a = -0.5;
        return x switch
        {
            < 1 => ((((a + 2) * x) - (a + 3)) * x * x) + 1,
            < 2 => ((((x - 5) * x) + 8) * x - 4) * a,
            _ => 0,
        };
    }

    private static double Sinc(double x)
    {
        if (x == 0)
        {
            return 1;
        }

        x *= Math.PI;
        return FilterTrigonometry.Sine(x) / x;
    }
}
