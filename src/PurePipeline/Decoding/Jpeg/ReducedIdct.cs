using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The inverse DCT to 4x4, 2x2 or 1x1 samples (jidctred.c of libjpeg-turbo): what decoding at a half, a quarter or an eighth of the size
/// uses.
/// As <see cref="Idct"/> it follows the x86-64 SIMD code where sums leave 16 bits; 1x1 has no such code, and follows the portable one.
/// </summary>
internal static unsafe partial class ReducedIdct
{
    /// <summary>
    /// Transforms one block, which lies as <see cref="Idct.Place"/> says, to <paramref name="size"/> rows of as many samples. The
    /// coefficients are zero afterwards.
    /// </summary>
    // Safety: reads and clears the 64 places of the block; writes the size bytes at destination + r * stride, r below size.
    public static void Transform(int size, short* coefficients, int batch, byte* destination, nint stride)
    {
        if (size == 1)
        {
            *destination = MeanSample(*coefficients);
            Clear(coefficients, batch);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            TransformVector128(size, coefficients, batch, destination, stride);
        }
        else
        {
            TransformScalar(size, coefficients, batch, destination, stride);
        }
    }

    /// <summary>The samples of a block of zeros.</summary>
    // Safety: writes the size bytes at destination + r * stride, r below size.
    public static void FillGray(int size, byte* destination, nint stride)
    {
        for (int row = 0; row < size; row++, destination += stride)
        {
            new Span<byte>(destination, size).Fill(128);
        }
    }

    /// <summary>
    /// The one sample of a block that is reduced to it, from its first coefficient: the portable limit, which wraps at 10 bits.
    /// </summary>
    public static byte MeanSample(short dc)
    {
        int value = ((dc + 4) >> 3) & 1023;
        return Sample(value < 512 ? value : value - 1024);
    }

    // Safety: clears the 64 places of the block, eight together.
    private static void Clear(short* coefficients, int batch)
    {
        for (int i = 0; i < 8; i++, coefficients += 8 * batch)
        {
            Vector128<short>.Zero.Store(coefficients);
        }
    }

    private static byte Sample(int value) => (byte)(Math.Clamp(value, -128, 127) + 128);
}
