using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Decoding.Jpeg;

internal static unsafe partial class ReducedIdct
{
    /// <summary>128 bits, on any processor: four columns, then four rows, in a register.</summary>
    // Safety: as Transform. Idct.Place puts four columns of two rows together: eight vectors a block.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void TransformVector128(int size, short* coefficients, int batch, byte* destination, nint stride)
    {
        if (size == 4)
        {
            TransformTo4Vector128(coefficients, batch, destination, stride);
        }
        else
        {
            int* upper = stackalloc int[8];
            int* lower = stackalloc int[8];
            for (int half = 0; half < 8; half += 4)
            {
                TransformColumnsTo2(coefficients + (half * 2 * batch), 16 * batch, upper + half, lower + half);
            }

            Transform2(upper, out destination[0], out destination[1]);
            destination += stride;
            Transform2(lower, out destination[0], out destination[1]);
        }

        Clear(coefficients, batch);
    }

    // Safety: reads the block's vectors; writes 4 rows of 4 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransformTo4Vector128(short* coefficients, int batch, byte* destination, nint stride)
    {
        // The rows that pass 1 reads, but for row 0; where they are zero the SIMD code shifts row 0, and wraps.
        int rowPair = 16 * batch;
        Vector128<short> rows01 = Vector128.Load(coefficients) | Vector128.Load(coefficients + (8 * batch));
        Vector128<short> rows23 = Vector128.Load(coefficients + rowPair) | Vector128.Load(coefficients + rowPair + (8 * batch));
        Vector128<short> rows45 = Vector128.Load(coefficients + (2 * rowPair)) | Vector128.Load(coefficients + (2 * rowPair) + (8 * batch));
        Vector128<short> rows67 = Vector128.Load(coefficients + (3 * rowPair)) | Vector128.Load(coefficients + (3 * rowPair) + (8 * batch));
        Vector128<short> odd = Vector128.Create(0, 0, 0, 0, -1, -1, -1, -1);
        bool firstRowOnly = (((rows01 | rows45) & odd) | rows23 | rows67) == Vector128<short>.Zero;
        Columns4(coefficients, rowPair, firstRowOnly, out var c0, out var c1, out var c2, out var c3);
        Columns4(coefficients + (8 * batch), rowPair, firstRowOnly, out _, out var c5, out var c6, out var c7);
        Transform4(c0, c1, c2, c3, c5, c6, c7, 19, out var x0, out var x1, out var x2, out var x3);

        // Four columns of four rows become bytes, and rows again.
        Vector128<sbyte> bytes = Vector128.NarrowWithSaturation(Vector128.NarrowWithSaturation(x0, x1), Vector128.NarrowWithSaturation(x2, x3));
        Vector128<uint> rows = Vector128.ShuffleNative(
            bytes.AsByte() ^ Vector128.Create((byte)0x80),
            Vector128.Create((byte)0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)).AsUInt32();
        for (int row = 0; row < 4; row++, destination += stride)
        {
            Unsafe.WriteUnaligned(destination, rows[row]);
        }
    }

    // Four columns to four rows, turned: each result is a column. Safety: reads the four vectors of the columns.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Columns4(
        short* columns, int rowPair, bool firstRowOnly, out Vector128<int> c0, out Vector128<int> c1, out Vector128<int> c2, out Vector128<int> c3)
    {
        Vector128<short> rows01 = Vector128.Load(columns);
        Vector128<int> y0, y1, y2, y3;
        if (firstRowOnly)
        {
            y0 = y1 = y2 = y3 = Vector128.WidenLower(rows01 << 2);
        }
        else
        {
            Vector128<short> rows23 = Vector128.Load(columns + rowPair);
            Vector128<short> rows67 = Vector128.Load(columns + (3 * rowPair));
            Transform4(
                Vector128.WidenLower(rows01),
                Vector128.WidenUpper(rows01),
                Vector128.WidenLower(rows23),
                Vector128.WidenUpper(rows23),
                Vector128.WidenUpper(Vector128.Load(columns + (2 * rowPair))),
                Vector128.WidenLower(rows67),
                Vector128.WidenUpper(rows67),
                12,
                out y0,
                out y1,
                out y2,
                out y3);
            Vector128<short> first = Vector128.NarrowWithSaturation(y0, y1);
            Vector128<short> second = Vector128.NarrowWithSaturation(y2, y3);
            (y0, y1, y2, y3) = (
                Vector128.WidenLower(first), Vector128.WidenUpper(first), Vector128.WidenLower(second), Vector128.WidenUpper(second));
        }

        Vector128<long> a = Interleave(y0, y1, out Vector128<long> b);
        Vector128<long> c = Interleave(y2, y3, out Vector128<long> d);
        c0 = Vector128.Create(a.GetLower(), c.GetLower()).AsInt32();
        c1 = Vector128.Create(a.GetUpper(), c.GetUpper()).AsInt32();
        c2 = Vector128.Create(b.GetLower(), d.GetLower()).AsInt32();
        c3 = Vector128.Create(b.GetUpper(), d.GetUpper()).AsInt32();
    }

    // Pairs of neighbours in a column: of the first two columns, and of the last two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Interleave(Vector128<int> first, Vector128<int> second, out Vector128<long> upper)
    {
        if (Sse2.IsSupported)
        {
            upper = Sse2.UnpackHigh(first, second).AsInt64();
            return Sse2.UnpackLow(first, second).AsInt64();
        }

        Vector128<long> mask = Vector128.Create(0xFFFFFFFFL);
        upper = (Vector128.WidenUpper(first) & mask) | (Vector128.WidenUpper(second) << 32);
        return (Vector128.WidenLower(first) & mask) | (Vector128.WidenLower(second) << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transform4(
        Vector128<int> i0, Vector128<int> i1, Vector128<int> i2, Vector128<int> i3, Vector128<int> i5, Vector128<int> i6, Vector128<int> i7,
        int shift, out Vector128<int> x0, out Vector128<int> x1, out Vector128<int> x2, out Vector128<int> x3)
    {
        Vector128<int> even = (i0 << 14) + Vector128.Create(1 << (shift - 1));
        Vector128<int> e2 = (i2 * 15137) - (i6 * 6270);
        Vector128<int> o0 = (i7 * -1730) + (i5 * 11893) - (i3 * 17799) + (i1 * 8697);
        Vector128<int> o2 = (i7 * -4176) - (i5 * 4926) + (i3 * 7373) + (i1 * 20995);
        x0 = (even + e2 + o2) >> shift;
        x1 = (even - e2 + o0) >> shift;
        x2 = (even - e2 - o0) >> shift;
        x3 = (even + e2 - o2) >> shift;
    }

    // Safety: reads the four vectors of the columns; writes four values of each result.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransformColumnsTo2(short* columns, int rowPair, int* upper, int* lower)
    {
        Vector128<short> rows01 = Vector128.Load(columns);
        Vector128<int> i1 = Vector128.WidenUpper(rows01);
        Vector128<int> i3 = Vector128.WidenUpper(Vector128.Load(columns + rowPair));
        Vector128<int> i5 = Vector128.WidenUpper(Vector128.Load(columns + (2 * rowPair)));
        Vector128<int> i7 = Vector128.WidenUpper(Vector128.Load(columns + (3 * rowPair)));
        Vector128<int> even = (Vector128.WidenLower(rows01) << 15) + Vector128.Create(1 << 12);
        Vector128<int> odd = (i7 * -5906) + (i5 * 6967) - (i3 * 10426) + (i1 * 29692);
        ((even + odd) >> 13).Store(upper);
        ((even - odd) >> 13).Store(lower);
    }
}
