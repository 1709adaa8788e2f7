namespace PurePipeline.OpenCv.Color;

/// <summary>
/// The gray that OpenCV's own decoders make of blue, green and red, which is not cvtColor's: <c>(1868 b + 9617 g + 4899 r + 8192) >> 14</c>
/// (imgcodecs/src/utils.cpp, <c>icvCvt_BGR2Gray_8u_C3C1R</c>).
/// </summary>
/// <param name="channels">3, or 4 of which the last is left out.</param>
internal sealed class FourteenBitGrayRow(int channels) : ColorRow
{
    private const int Shift = 14;

    /// <summary>One pixel's gray.</summary>
    public static byte Gray(int blue, int green, int red) => (byte)(((1868 * blue) + (9617 * green) + (4899 * red) + (1 << (Shift - 1))) >> Shift);

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        for (int x = 0, s = 0; x < width; x++, s += channels)
        {
            target[x] = Gray(source[s], source[s + 1], source[s + 2]);
        }
    }
}
