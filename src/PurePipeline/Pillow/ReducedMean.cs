namespace PurePipeline.Pillow;

/// <summary>
/// The mean of a block's 8-bit samples in Pillow's <c>Reduce.c</c>: a product with a reciprocal of few bits, which darkens large blocks;
/// white of 300x300 becomes 254.
/// </summary>
internal static class ReducedMean
{
    /// <summary>Divides sums by the <paramref name="count"/> of a block's pixels; all in 32 bits, whatever does not fit is lost.</summary>
    public static void Divide(ReadOnlySpan<uint> sums, Span<byte> means, int count)
    {
        uint half = unchecked((uint)(count / 2));
        uint reciprocal = Reciprocal(count);
        for (int i = 0; i < sums.Length; i++)
        {
            means[i] = (byte)(unchecked((sums[i] + half) * reciprocal) >> 24);
        }
    }

    // division_UINT32(count, 8), in single precision. Its divisor has 32 bits, so that it can come to 0: an x86 conversion makes 0 of that.
    private static uint Reciprocal(int count)
    {
        uint divisor = unchecked((uint)(256 * count));
        return divisor == 0 ? 0 : (uint)(4294967296f / divisor);
    }
}
