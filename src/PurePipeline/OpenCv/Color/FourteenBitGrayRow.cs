namespace PurePipeline.OpenCv.Color;

/// <summary>
/// The gray that OpenCV's own decoders make of blue, green and red, which is not cvtColor's: <c>(1868 b + 9617 g + 4899 r + 8192) >> 14</c>
/// (imgcodecs/src/utils.cpp, <c>icvCvt_BGR2Gray_8u_C3C1R</c>).
/// </summary>
/// <param name="channels">3, or 4 of which the last is left out.</param>
/// <param name="isRgb">Red comes first, not blue.</param>
internal sealed class FourteenBitGrayRow(int channels, bool isRgb = false) : ColorRow
{
    private const int Shift = 14;

    /// <summary>One pixel's gray.</summary>
    public static int Gray(int blue, int green, int red) => ((1868 * blue) + (9617 * green) + (4899 * red) + (1 << (Shift - 1))) >> Shift;

    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        (int blue, int red) = isRgb ? (2, 0) : (0, 2);
        for (int x = 0, s = 0; x < width; x++, s += channels)
        {
            target[x] = (byte)Gray(source[s + blue], source[s + 1], source[s + red]);
        }
    }
}
