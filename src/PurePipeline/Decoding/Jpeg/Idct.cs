using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The exact 8x8 inverse DCT ("islow") of libjpeg-turbo, with the 16-bit saturation of its x86-64 SIMD code, which is what
/// Pillow and OpenCV run.
/// A call transforms <see cref="BatchSize"/> blocks, one in each 128-bit lane.
/// </summary>
internal static unsafe partial class Idct
{
    /// <summary>Coefficients in a block.</summary>
    public const int BlockSize = 64;

    /// <summary>The blocks that one call takes: 1 or 2.</summary>
    public static int BatchSize => Avx2.IsSupported ? 2 : 1;

    /// <summary>
    /// Where the coefficient of row natural / 8 and column natural % 8 lies, in the first block of a batch; in block i, 8 * i behind.
    /// Four columns of two rows are together, those of the next block behind them: what the vector forms load, so that the entropy decoder
    /// has moved the values when it stores them.
    /// </summary>
    public static int Place(int natural, int batch)
    {
        (int row, int column) = (natural >> 3, natural & 7);
        return ((((row & ~1) + (column >> 2)) * batch) << 3) + ((row & 1) << 2) + (column & 3);
    }

    /// <summary>
    /// Transforms <see cref="BatchSize"/> blocks of dequantised coefficients that lie as <see cref="Place"/> says. The coefficients are
    /// zero afterwards.
    /// </summary>
    /// <param name="coefficients">64 * BatchSize values; best at a multiple of 32 bytes.</param>
    /// <param name="destinations">For each block, where its first sample goes.</param>
    /// <param name="strides">For each block, the bytes from a row of samples to the next.</param>
    // Safety: reads and clears coefficients[0 .. 64 * BatchSize - 1]; writes the 8 bytes at destinations[i] + r * strides[i], r in 0..7,
    // no others.
    public static void Transform(short* coefficients, byte** destinations, nint* strides)
    {
        if (Avx2.IsSupported)
        {
            TransformVector256(coefficients, destinations, strides);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            TransformVector128(coefficients, destinations[0], strides[0]);
        }
        else
        {
            TransformScalar(coefficients, 1, destinations[0], strides[0]);
        }
    }

    /// <summary>A block that has only its first coefficient, <paramref name="dc"/> (dequantised): all samples are equal.</summary>
    // Safety: writes the 8 bytes at destination + r * stride, r in 0..7.
    public static void Fill(short dc, byte* destination, nint stride)
    {
        // As the transform does it: pass 1 gives (int16)(dc << 2) in row 0, wrapping; pass 2 rounds to (v + 16) >> 5.
        int sample = Math.Clamp((((short)(dc << 2) + 16) >> 5) + 128, 0, 255);
        ulong eight = (ulong)sample * 0x0101_0101_0101_0101;
        for (int row = 0; row < 8; row++, destination += stride)
        {
            *(ulong*)destination = eight;
        }
    }
}
