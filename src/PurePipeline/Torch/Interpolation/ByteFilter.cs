namespace PurePipeline.Torch.Interpolation;

/// <summary>The filters of torch's kernel for bytes, in double.</summary>
/// <param name="Taps">The width of the filter when enlarging.</param>
/// <param name="At">Its value.</param>
internal sealed record ByteFilter(int Taps, Func<double, double> At)
{
    // aten/src/ATen/native/cpu/UpSampleKernel.cpp: Keys' cubic has a = -0.5 with antialiasing, as Pillow's, and -0.75 without, as OpenCV's.
    private static readonly ByteFilter s_bilinear = new(2, Triangle);
    private static readonly ByteFilter s_bicubic = new(4, static x => Cubic(-0.75, x));
    private static readonly ByteFilter s_antialiasedBicubic = new(4, static x => Cubic(-0.5, x));
    private static readonly ByteFilter s_lanczos = new(6, Lanczos);

    public static ByteFilter Of(InterpolateMode mode, bool antialias) => mode switch
    {
        InterpolateMode.Bilinear => s_bilinear,
        InterpolateMode.Bicubic => antialias ? s_antialiasedBicubic : s_bicubic,
        InterpolateMode.Lanczos => s_lanczos,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a filter."),
    };

    private static double Triangle(double x)
    {
        x = Math.Abs(x);
        return x < 1.0 ? 1.0 - x : 0.0;
    }

    private static double Cubic(double a, double x)
    {
        x = Math.Abs(x);
        return x < 1.0 ? ((((a + 2) * x) - (a + 3)) * x * x) + 1
            : x < 2.0 ? (((((a * x) - (5 * a)) * x) + (8 * a)) * x) - (4 * a)
            : 0.0;
    }

    // Weights are rounded to 15 bits, so that the last bits of a sine do not matter.
    private static double Lanczos(double x) => x is < -3.0 or >= 3.0 ? 0.0 : Sinc(x) * Sinc(x / 3);

    private static double Sinc(double x) => x == 0.0 ? 1.0 : Math.Sin(x * Math.PI) / (x * Math.PI);
}
