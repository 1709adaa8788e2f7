using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

internal static unsafe partial class TransposePixels
{
    /// <summary>
    /// Pixels of a byte: sixteen rows of 64, a line of the source's, in four squares of sixteen. Returns the columns and rows done.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static (int X, int Y) OneVector512(ref byte from, nint fromStride, int width, int height, ref byte to, nint toStride)
    {
        const int Side = 16;
        int wholeX = width / Side * Side;
        int wholeY = height / Side * Side;

        // Four rows of sixteen bytes to sixteen columns of four.
        Vector512<byte> columns = Vector512.Create(
            0, 16, 32, 48, 1, 17, 33, 49, 2, 18, 34, 50, 3, 19, 35, 51, 4, 20, 36, 52, 5, 21, 37, 53, 6, 22, 38, 54, 7, 23, 39, 55,
            8, 24, 40, 56, 9, 25, 41, 57, 10, 26, 42, 58, 11, 27, 43, 59, 12, 28, 44, 60, 13, 29, 45, 61, 14, 30, 46, 62, 15, 31, 47, (byte)63);
        for (int start = 0; start < wholeX; start += 4 * Side)
        {
            int end = Math.Min(start + (4 * Side), wholeX);
            for (int y = 0; y < wholeY; y += Side)
            {
                for (int x = start; x < end; x += Side)
                {
                    // Safety: a square's pixels lie inside width x height, in the memory that the caller vouches for.
                    ref byte source = ref Unsafe.Add(ref from, (y * fromStride) + x);
                    ref byte target = ref Unsafe.Add(ref to, (x * toStride) + y);
                    Vector512<uint> a = Rows(ref source, fromStride, columns);
                    Vector512<uint> b = Rows(ref Unsafe.Add(ref source, 4 * fromStride), fromStride, columns);
                    Vector512<uint> c = Rows(ref Unsafe.Add(ref source, 8 * fromStride), fromStride, columns);
                    Vector512<uint> d = Rows(ref Unsafe.Add(ref source, 12 * fromStride), fromStride, columns);
                    Vector512<ulong> abLow = Avx512F.UnpackLow(a, b).AsUInt64();
                    Vector512<ulong> abHigh = Avx512F.UnpackHigh(a, b).AsUInt64();
                    Vector512<ulong> cdLow = Avx512F.UnpackLow(c, d).AsUInt64();
                    Vector512<ulong> cdHigh = Avx512F.UnpackHigh(c, d).AsUInt64();
                    StoreFour(Avx512F.UnpackLow(abLow, cdLow), ref target, toStride);
                    StoreFour(Avx512F.UnpackHigh(abLow, cdLow), ref Unsafe.Add(ref target, toStride), toStride);
                    StoreFour(Avx512F.UnpackLow(abHigh, cdHigh), ref Unsafe.Add(ref target, 2 * toStride), toStride);
                    StoreFour(Avx512F.UnpackHigh(abHigh, cdHigh), ref Unsafe.Add(ref target, 3 * toStride), toStride);
                }
            }
        }

        return (wholeX, wholeY);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Rows(ref byte source, nint fromStride, Vector512<byte> columns)
    {
        Vector256<byte> lower = Vector256.Create(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref Unsafe.Add(ref source, fromStride)));
        Vector256<byte> upper = Vector256.Create(
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * fromStride)), Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * fromStride)));
        return Avx512Vbmi.PermuteVar64x8(Avx512F.InsertVector256(lower.ToVector512Unsafe(), upper, 1), columns).AsUInt32();
    }

    /// <summary>Lane j is the result's row 4 j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFour(Vector512<ulong> columns, ref byte target, nint toStride)
    {
        Vector512<byte> bytes = columns.AsByte();
        bytes.GetLower().GetLower().StoreUnsafe(ref target);
        bytes.GetLower().GetUpper().StoreUnsafe(ref Unsafe.Add(ref target, 4 * toStride));
        bytes.GetUpper().GetLower().StoreUnsafe(ref Unsafe.Add(ref target, 8 * toStride));
        bytes.GetUpper().GetUpper().StoreUnsafe(ref Unsafe.Add(ref target, 12 * toStride));
    }

    /// <summary>Pixels of four bytes: squares of sixteen, which are a line of the caches in both pictures. Returns the columns and rows done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static (int X, int Y) FourVector512<TStore>(ref byte from, nint fromStride, int width, int height, ref byte to, nint toStride)
        where TStore : struct, ILineStore
    {
        const int Side = 16;
        int wholeX = width / Side * Side;
        int wholeY = height / Side * Side;
        fixed (byte* source = &from, target = &to)
        {
            for (int x = 0; x < wholeX; x += Side)
            {
                for (int y = 0; y < wholeY; y += Side)
                {
                    for (int i = 0; i < Side; i += 4)
                    {
                        // Safety: a square's pixels lie inside width x height, in the memory that the caller vouches for.
                        byte* column = source + (y * fromStride) + ((nint)(x + i) * sizeof(uint));
                        byte* line = target + ((x + i) * toStride) + ((nint)y * sizeof(uint));
                        Vector512<uint> a = FourRows(column, fromStride);
                        Vector512<uint> b = FourRows(column + fromStride, fromStride);
                        Vector512<uint> c = FourRows(column + (2 * fromStride), fromStride);
                        Vector512<uint> d = FourRows(column + (3 * fromStride), fromStride);
                        Vector512<ulong> abLow = Avx512F.UnpackLow(a, b).AsUInt64();
                        Vector512<ulong> abHigh = Avx512F.UnpackHigh(a, b).AsUInt64();
                        Vector512<ulong> cdLow = Avx512F.UnpackLow(c, d).AsUInt64();
                        Vector512<ulong> cdHigh = Avx512F.UnpackHigh(c, d).AsUInt64();
                        TStore.Store(Avx512F.UnpackLow(abLow, cdLow).AsByte(), line);
                        TStore.Store(Avx512F.UnpackHigh(abLow, cdLow).AsByte(), line + toStride);
                        TStore.Store(Avx512F.UnpackLow(abHigh, cdHigh).AsByte(), line + (2 * toStride));
                        TStore.Store(Avx512F.UnpackHigh(abHigh, cdHigh).AsByte(), line + (3 * toStride));
                    }
                }
            }
        }

        return (wholeX, wholeY);
    }

    // Four pixels of every fourth row, so that lanes need not change places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> FourRows(byte* source, nint stride) => Vector512.Create(
        Vector256.Create(Vector128.Load(source), Vector128.Load(source + (4 * stride))),
        Vector256.Create(Vector128.Load(source + (8 * stride)), Vector128.Load(source + (12 * stride)))).AsUInt32();
}
