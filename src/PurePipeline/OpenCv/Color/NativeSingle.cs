namespace PurePipeline.OpenCv.Color;

/// <summary>Float operations as x86 registers do them, NaN and overflow included, on every processor.</summary>
internal static class NativeSingle
{
    /// <summary>The smaller one; the second if either is NaN or both are zeros.</summary>
    public static float Min(float a, float b) => a < b ? a : b;

    /// <summary>The larger one; the second if either is NaN or both are zeros.</summary>
    public static float Max(float a, float b) => a > b ? a : b;

    /// <summary>Towards zero; what no <c>int32</c> holds is its minimum.</summary>
    public static int Truncate(float x) => x is >= int.MinValue and < -(float)int.MinValue ? (int)x : int.MinValue;

    /// <summary>To the nearest, halves to even; what no <c>int32</c> holds is its minimum.</summary>
    public static int Round(float x) => Truncate(MathF.Round(x));

    /// <summary>Rounded and limited to a byte.</summary>
    public static byte RoundToByte(float x) => Limited.Byte(Round(x));
}
