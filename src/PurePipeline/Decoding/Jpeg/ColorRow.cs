using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Rows of pixels of three bytes from component samples: JFIF's YCbCr to RGB as libjpeg-turbo rounds it, with or without the horizontal
/// half of the upsampling.
/// </summary>
/// <remarks>
/// The vector forms read whole vectors, up to <see cref="SampleRows.Guard"/> bytes behind the samples of a row, and write at most
/// <c>writable</c> pixels:
/// where that is some vectors more than <c>width</c> they need no care at the end. Nothing needs an alignment.
/// </remarks>
internal static unsafe partial class ColorRow
{
    /// <summary>YCbCr samples, one of each per pixel, to RGB, or BGR where <paramref name="blueFirst"/>.</summary>
    // Safety: reads width bytes (and the guard) of y, cb and cr; writes at most 3 * writable bytes; writable is at least width.
    public static void FromFull(byte* y, byte* cb, byte* cr, byte* pixels, int width, int writable, bool blueFirst)
    {
        if (Avx2.IsSupported)
        {
            FromFullVector256(y, cb, cr, pixels, width, writable, blueFirst);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            FromFullVector128(y, cb, cr, pixels, width, writable, blueFirst);
        }
        else
        {
            FromFullScalar(y, cb, cr, pixels, width, blueFirst);
        }
    }

    /// <summary>
    /// The same from chroma of half the width: its sums as <see cref="UpsampleRow.Blend"/> or <see cref="UpsampleRow.Widen"/> leave
    /// them.
    /// </summary>
    // Safety: as FromFull; cb and cr hold (width + 1) / 2 sums with their margins.
    public static void FromHalf(
        byte* y, short* cb, short* cr, byte* pixels, int width, int writable, TriangleRounding rounding, bool blueFirst)
    {
        if (Avx2.IsSupported)
        {
            FromHalfVector256(y, cb, cr, pixels, width, writable, rounding, blueFirst);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            FromHalfVector128(y, cb, cr, pixels, width, writable, rounding, blueFirst);
        }
        else
        {
            FromHalfScalar(y, cb, cr, pixels, width, rounding, blueFirst);
        }
    }

    /// <summary>Three rows of samples as they are, the bytes of a pixel together.</summary>
    // Safety: as FromFull.
    public static void Interleave(byte* first, byte* second, byte* third, byte* pixels, int width, int writable)
    {
        if (Avx2.IsSupported)
        {
            InterleaveVector256(first, second, third, pixels, width, writable);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            InterleaveVector128(first, second, third, pixels, width, writable);
        }
        else
        {
            InterleaveScalar(first, second, third, pixels, width);
        }
    }
}
