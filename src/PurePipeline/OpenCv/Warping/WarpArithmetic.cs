namespace PurePipeline.OpenCv.Warping;

/// <summary><c>uint8</c>: 15-bit fixed point.</summary>
internal readonly struct ByteArithmetic : IWarpArithmetic<byte, short, int>
{
    /// <summary><c>INTER_REMAP_COEF_BITS</c>.</summary>
    public const int Bits = 15;

    public static int One => 1 << Bits;

    public static int OfPixel(byte pixel) => pixel;

    public static int OfWeight(short weight) => weight;

    public static byte Round(int sum) => (byte)Math.Clamp((sum + (1 << (Bits - 1))) >> Bits, byte.MinValue, byte.MaxValue);
}

/// <summary><c>uint16</c>: floats, rounded to even and saturated.</summary>
internal readonly struct UInt16Arithmetic : IWarpArithmetic<ushort, float, float>
{
    public static float One => 1;

    public static float OfPixel(ushort pixel) => pixel;

    public static float OfWeight(float weight) => weight;

    public static ushort Round(float sum) => (ushort)Math.Clamp(CvRound.ToInt32(sum), ushort.MinValue, ushort.MaxValue);
}

/// <summary><c>int16</c>, alike.</summary>
internal readonly struct Int16Arithmetic : IWarpArithmetic<short, float, float>
{
    public static float One => 1;

    public static float OfPixel(short pixel) => pixel;

    public static float OfWeight(float weight) => weight;

    public static short Round(float sum) => (short)Math.Clamp(CvRound.ToInt32(sum), short.MinValue, short.MaxValue);
}

/// <summary><c>float32</c>.</summary>
internal readonly struct SingleArithmetic : IWarpArithmetic<float, float, float>
{
    public static float One => 1;

    public static float OfPixel(float pixel) => pixel;

    public static float OfWeight(float weight) => weight;

    public static float Round(float sum) => sum;
}

/// <summary><c>float64</c>, whose weights are floats still.</summary>
internal readonly struct DoubleArithmetic : IWarpArithmetic<double, float, double>
{
    public static double One => 1;

    public static double OfPixel(double pixel) => pixel;

    public static double OfWeight(float weight) => weight;

    public static double Round(double sum) => sum;
}
