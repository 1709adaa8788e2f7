using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Pixels from luma and chroma of half the width as libwebp makes them (src/dsp/upsampling.c, yuv.h): the horizontal half of its
/// "fancy upsampling", and the colours of ITU-R BT.601 with 14 bits.
/// </summary>
internal static unsafe partial class YuvRow
{
    // R = (19077 * y + 26149 * v - 14234) >> 6 and so on, each product >> 8 first.
    private const int Luma = 19077;
    private const int RedOfV = 26149;
    private const int GreenOfU = 6419;
    private const int GreenOfV = 13320;
    private const int BlueOfU = 33050;
    private const int RedBias = 14234;
    private const int GreenBias = 8708;
    private const int BlueBias = 17685;

    /// <summary>Converts a row.</summary>
    /// <param name="y">Luma.</param>
    /// <param name="u">Blue chroma: its two nearest rows as <see cref="UpsampleRow.Blend"/> sums them up.</param>
    /// <param name="v">Red chroma.</param>
    /// <param name="alpha">Alpha, where the layout has it.</param>
    /// <param name="pixels">Where the pixels go.</param>
    /// <param name="width">How many there are.</param>
    /// <param name="writable">How many there is room for.</param>
    /// <param name="layout">Their bytes.</param>
    // Safety: 31 bytes behind y and alpha are readable, and a margin of sums around u and v; writes at most writable pixels.
    public static void Convert(byte* y, short* u, short* v, byte* alpha, byte* pixels, int width, int writable, PixelLayout layout)
    {
        if (Avx2.IsSupported)
        {
            ConvertVector256(y, u, v, alpha, pixels, width, writable, layout);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ConvertVector128(y, u, v, alpha, pixels, width, writable, layout);
        }
        else
        {
            ConvertScalar(y, u, v, alpha, pixels, width, layout);
        }
    }
}
