namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Floats cut to integers as compiled C does on x86-64 (cvttss2si, cvttsd2si): what does not fit, NaN included, becomes the smallest
/// integer. C leaves that open, and Arm64 builds of NumPy and torch saturate instead; x86-64 is the reference here, on every machine.
/// </summary>
internal static class FloatToInteger
{
    /// <summary>uint8, int8, uint16 and int16 are the low bits of this.</summary>
    public static int Int32(double x) => x > -2147483649.0 && x < 2147483648.0 ? (int)x : int.MinValue;

    /// <summary>
    /// uint32 is the low half of this. For floats beyond 32 bits NumPy itself has two answers, by the element's place: its vectorised loop
    /// differs from the loop that finishes an array.
    /// </summary>
    public static long Int64(double x) => x >= -9223372036854775808.0 && x < 9223372036854775808.0 ? (long)x : long.MinValue;

    /// <summary>Below 2^63 by way of a signed integer; from there on the offset 2^63 is taken off first and put back.</summary>
    public static ulong UInt64(double x) =>
        x >= 9223372036854775808.0 ? unchecked((ulong)Int64(x - 9223372036854775808.0) ^ 0x8000000000000000) : unchecked((ulong)Int64(x));
}
