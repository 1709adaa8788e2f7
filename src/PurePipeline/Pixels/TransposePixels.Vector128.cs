using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pixels;

internal static partial class TransposePixels
{
    /// <summary>Squares of eight bytes: rows a and e, b and f ... are zipped, again and again, until a column is in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunOne(ref byte from, nint fromStride, int width, int height, ref byte to, nint toStride)
    {
        const int Side = 8;
        int wholeX = width / Side * Side;
        int wholeY = height / Side * Side;
        for (int x = 0; x < wholeX; x += Side)
        {
            ref byte source = ref Unsafe.Add(ref from, x);
            ref byte target = ref Unsafe.Add(ref to, x * toStride);
            for (int y = 0; y < wholeY; y += Side)
            {
                // Safety: a square's pixels lie inside width x height, in the memory that the caller vouches for.
                Vector128<byte> ae = Zip.Low(Eight(ref source), Eight(ref Unsafe.Add(ref source, 4 * fromStride)));
                Vector128<byte> bf = Zip.Low(Eight(ref Unsafe.Add(ref source, fromStride)), Eight(ref Unsafe.Add(ref source, 5 * fromStride)));
                Vector128<byte> cg = Zip.Low(Eight(ref Unsafe.Add(ref source, 2 * fromStride)), Eight(ref Unsafe.Add(ref source, 6 * fromStride)));
                Vector128<byte> dh = Zip.Low(Eight(ref Unsafe.Add(ref source, 3 * fromStride)), Eight(ref Unsafe.Add(ref source, 7 * fromStride)));
                (Vector128<byte> acegLow, Vector128<byte> acegHigh) = (Zip.Low(ae, cg), Zip.High(ae, cg));
                (Vector128<byte> bdfhLow, Vector128<byte> bdfhHigh) = (Zip.Low(bf, dh), Zip.High(bf, dh));
                StoreTwo(Zip.Low(acegLow, bdfhLow), ref target, toStride);
                StoreTwo(Zip.High(acegLow, bdfhLow), ref Unsafe.Add(ref target, 2 * toStride), toStride);
                StoreTwo(Zip.Low(acegHigh, bdfhHigh), ref Unsafe.Add(ref target, 4 * toStride), toStride);
                StoreTwo(Zip.High(acegHigh, bdfhHigh), ref Unsafe.Add(ref target, 6 * toStride), toStride);
                source = ref Unsafe.Add(ref source, Side * fromStride);
                target = ref Unsafe.Add(ref target, Side);
            }
        }

        Rest<byte>((wholeX, wholeY), ref from, fromStride, width, height, ref to, toStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Eight(ref byte from) => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref from)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreTwo(Vector128<byte> rows, ref byte to, nint toStride)
    {
        Unsafe.WriteUnaligned(ref to, rows.AsUInt64()[0]);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, toStride), rows.AsUInt64()[1]);
    }

    /// <summary>Squares of four pixels of four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunFour(ref byte from, nint fromStride, int width, int height, ref byte to, nint toStride)
    {
        const int Side = 4;
        const int Bytes = 4;
        int wholeX = width / Side * Side;
        int wholeY = height / Side * Side;
        for (int x = 0; x < wholeX; x += Side)
        {
            ref byte source = ref Unsafe.Add(ref from, x * Bytes);
            ref byte target = ref Unsafe.Add(ref to, x * toStride);
            for (int y = 0; y < wholeY; y += Side)
            {
                // Safety: a square's pixels lie inside width x height, in the memory that the caller vouches for.
                Vector128<uint> a = Vector128.LoadUnsafe(ref source).AsUInt32();
                Vector128<uint> b = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, fromStride)).AsUInt32();
                Vector128<uint> c = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * fromStride)).AsUInt32();
                Vector128<uint> d = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * fromStride)).AsUInt32();
                (Vector128<uint> acLow, Vector128<uint> acHigh) = (Zip.Low(a, c), Zip.High(a, c));
                (Vector128<uint> bdLow, Vector128<uint> bdHigh) = (Zip.Low(b, d), Zip.High(b, d));
                Zip.Low(acLow, bdLow).AsByte().StoreUnsafe(ref target);
                Zip.High(acLow, bdLow).AsByte().StoreUnsafe(ref Unsafe.Add(ref target, toStride));
                Zip.Low(acHigh, bdHigh).AsByte().StoreUnsafe(ref Unsafe.Add(ref target, 2 * toStride));
                Zip.High(acHigh, bdHigh).AsByte().StoreUnsafe(ref Unsafe.Add(ref target, 3 * toStride));
                source = ref Unsafe.Add(ref source, Side * fromStride);
                target = ref Unsafe.Add(ref target, Side * Bytes);
            }
        }

        Rest<uint>((wholeX, wholeY), ref from, fromStride, width, height, ref to, toStride);
    }

    /// <summary>
    /// Squares of four pixels of three bytes, spread to words. Loads and stores pass a pixel by four bytes: a row's last pixels and the
    /// result's last ones are left to the scalar form, and what a store spills, the next one overwrites.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunThree(ref byte from, nint fromStride, int width, int height, ref byte to, nint toStride)
    {
        const int Side = 4;
        const int Bytes = 3;
        int wholeX = Math.Max(0, width - 2) / Side * Side;
        int wholeY = Math.Max(0, height - 2) / Side * Side;
        Vector128<byte> spread = Vector128.Create(0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, (byte)255);
        Vector128<byte> gather = Vector128.Create(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, (byte)255);
        for (int x = 0; x < wholeX; x += Side)
        {
            for (int y = 0; y < wholeY; y += Side)
            {
                // Safety: x + 6 <= width and y + 6 <= height: sixteen bytes from a square's rows are inside a row of either side.
                ref byte source = ref Unsafe.Add(ref from, (y * fromStride) + (x * Bytes));
                Vector128<uint> a = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref source), spread).AsUInt32();
                Vector128<uint> b = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref Unsafe.Add(ref source, fromStride)), spread).AsUInt32();
                Vector128<uint> c = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * fromStride)), spread).AsUInt32();
                Vector128<uint> d = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * fromStride)), spread).AsUInt32();
                (Vector128<uint> acLow, Vector128<uint> acHigh) = (Zip.Low(a, c), Zip.High(a, c));
                (Vector128<uint> bdLow, Vector128<uint> bdHigh) = (Zip.Low(b, d), Zip.High(b, d));
                ref byte target = ref Unsafe.Add(ref to, (x * toStride) + (y * Bytes));
                Vector128.ShuffleNative(Zip.Low(acLow, bdLow).AsByte(), gather).StoreUnsafe(ref target);
                Vector128.ShuffleNative(Zip.High(acLow, bdLow).AsByte(), gather).StoreUnsafe(ref Unsafe.Add(ref target, toStride));
                Vector128.ShuffleNative(Zip.Low(acHigh, bdHigh).AsByte(), gather).StoreUnsafe(ref Unsafe.Add(ref target, 2 * toStride));
                Vector128.ShuffleNative(Zip.High(acHigh, bdHigh).AsByte(), gather).StoreUnsafe(ref Unsafe.Add(ref target, 3 * toStride));
            }
        }

        Rest<ThreeBytes>((wholeX, wholeY), ref from, fromStride, width, height, ref to, toStride);
    }
}
