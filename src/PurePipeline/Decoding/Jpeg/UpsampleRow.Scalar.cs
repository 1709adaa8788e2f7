namespace PurePipeline.Decoding.Jpeg;

// The specification of upsampling: jdsample.c of libjpeg-turbo, with neighbours beyond the edge equal to the edge.
internal static unsafe partial class UpsampleRow
{
    // Safety: reads width bytes of near and far, writes sums[-1 .. width].
    public static void BlendScalar(byte* near, byte* far, short* sums, int width)
    {
        for (int x = 0; x < width; x++)
        {
            sums[x] = (short)((3 * near[x]) + far[x]);
        }

        RepeatEdges(sums, width);
    }

    // Safety: reads width bytes of samples, writes sums[-1 .. width].
    public static void WidenScalar(byte* samples, short* sums, int width)
    {
        for (int x = 0; x < width; x++)
        {
            sums[x] = (short)(4 * samples[x]);
        }

        RepeatEdges(sums, width);
    }

    // Safety: reads sums[-1 .. width], writes 2 * width bytes of output.
    public static void DoubleWidthScalar(short* sums, byte* output, int width, TriangleRounding rounding)
    {
        for (int x = 0; x < width; x++)
        {
            output[2 * x] = (byte)(((3 * sums[x]) + sums[x - 1] + rounding.Even) >> 4);
            output[(2 * x) + 1] = (byte)(((3 * sums[x]) + sums[x + 1] + rounding.Odd) >> 4);
        }
    }

    // Safety: reads width bytes of near and far, writes width bytes of output.
    public static void BlendToBytesScalar(byte* near, byte* far, byte* output, int width, int bias)
    {
        for (int x = 0; x < width; x++)
        {
            output[x] = (byte)(((3 * near[x]) + far[x] + bias) >> 2);
        }
    }

    // Safety: width is at least 1; writes sums[-1] and sums[width].
    private static void RepeatEdges(short* sums, int width) => (sums[-1], sums[width]) = (sums[0], sums[width - 1]);
}
