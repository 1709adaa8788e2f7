using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Adds the inverse DCT of a block of 4x4 coefficients to the prediction: RFC 6386, 14.4. libwebp for x86 computes whole blocks in 16 bits,
/// where the coefficients of a damaged file wrap, and simpler blocks in 32.
/// </summary>
internal static unsafe partial class InverseTransform
{
    /// <summary>All coefficients.</summary>
    // Safety: 16 coefficients are readable, and four rows of four samples writable.
    public static void AddFull(short* coefficients, byte* block, nint stride)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            AddFullVector128(coefficients, block, stride);
        }
        else
        {
            AddFullScalar(coefficients, block, stride);
        }
    }

    /// <summary>The first coefficient only.</summary>
    // Safety: as for AddFull.
    public static void AddDc(int dc, byte* block, nint stride)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            AddDcVector128(dc, block, stride);
        }
        else
        {
            AddDcScalar(dc, block, stride);
        }
    }

    /// <summary>The first coefficient of both directions, and DC.</summary>
    // Safety: as for AddFull.
    public static void AddFirstThree(short* coefficients, byte* block, nint stride)
    {
        int dc = coefficients[0] + 4;
        (int c4, int d4) = (Sine(coefficients[4]), Cosine(coefficients[4]));
        (int c1, int d1) = (Sine(coefficients[1]), Cosine(coefficients[1]));
        AddRow(block, dc + d4, d1, c1);
        AddRow(block + stride, dc + c4, d1, c1);
        AddRow(block + (2 * stride), dc - c4, d1, c1);
        AddRow(block + (3 * stride), dc - d4, d1, c1);
    }

    // Safety: as for AddFull, a row.
    private static void AddRow(byte* row, int dc, int d, int c)
    {
        Add(row, dc + d);
        Add(row + 1, dc + c);
        Add(row + 2, dc - c);
        Add(row + 3, dc - d);
    }

    // Safety: one sample.
    private static void Add(byte* sample, int value) => *sample = (byte)Math.Clamp(*sample + (value >> 3), 0, 255);

    // sqrt(2) * sin(pi / 8) and sqrt(2) * cos(pi / 8) in 16 bits behind the point.
    private static int Sine(int value) => (value * 35468) >> 16;

    private static int Cosine(int value) => ((value * 20091) >> 16) + value;
}
