namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary><c>uint8</c> in floats, rounded to even and saturated.</summary>
internal readonly struct RoundedByteArithmetic : IWarpArithmetic<byte, float, float>
{
    public static float One => 1;

    public static float OfPixel(byte pixel) => pixel;

    public static float OfWeight(float weight) => weight;

    public static byte Round(float sum) => (byte)Math.Clamp(CvRound.ToInt32(sum), byte.MinValue, byte.MaxValue);
}
