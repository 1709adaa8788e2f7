namespace PurePipeline.Resampling;

/// <summary>
/// The filter functions of Pillow's <c>Resample.c</c>, unchanged from 9.4 to 13.0; the last two are new in 13.0. Every operation one IEEE
/// double operation but sine and cosine.
/// </summary>
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
        ConvolutionFilter.Lanczos => 3,
        ConvolutionFilter.Mks2013 => 2.5,
        _ => 4.5,
    };

    /// <summary>The filter's value at <paramref name="x"/>.</summary>
    public static double At(this ConvolutionFilter filter, double x) => filter switch
    {
        ConvolutionFilter.Box => x is > -0.5 and <= 0.5 ? 1 : 0,
        ConvolutionFilter.Bilinear => Bilinear(Math.Abs(x)),
        ConvolutionFilter.Hamming => Hamming(Math.Abs(x)),
        ConvolutionFilter.Bicubic => Bicubic(Math.Abs(x)),
        ConvolutionFilter.Lanczos => x is >= -3 and < 3 ? Sinc(x) * Sinc(x / 3) : 0,
        ConvolutionFilter.Mks2013 => MagicKernelSharp2013(Math.Abs(x)),
        _ => MagicKernelSharp2021(Math.Abs(x)),
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

    private static double MagicKernelSharp2013(double x) => x switch
    {
        < 0.5 => (17.0 / 16) - (1.75 * x * x),
        < 1.5 => (1 - x) * (1.75 - x),
        < 2.5 => -0.125 * ((x - 2.5) * (x - 2.5)),
        _ => 0,
    };

    private static double MagicKernelSharp2021(double x) => x switch
    {
        < 0.5 => (577.0 / 576) - (239.0 / 144 * x * x),
        < 1.5 => 35.0 / 36 * (x - 1) * (x - (239.0 / 140)),
        < 2.5 => 1.0 / 6 * (x - 2) * ((65.0 / 24) - x),
        < 3.5 => 1.0 / 36 * (x - 3) * (x - 3.75),
        < 4.5 => -1.0 / 288 * ((x - 4.5) * (x - 4.5)),
        _ => 0,
    };

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
