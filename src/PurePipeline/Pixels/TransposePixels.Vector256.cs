using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

internal static partial class TransposePixels
{
    /// <summary>
    /// Pixels of four bytes: squares of sixteen, a line of the caches in both pictures, in four squares of eight. Returns the columns and rows done.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static (int X, int Y) FourVector256(ref byte from, nint fromStride, int width, int height, ref byte to, nint toStride)
    {
        const int Side = 16;
        const int Half = 8 * sizeof(uint);
        int wholeX = width / Side * Side;
        int wholeY = height / Side * Side;
        for (int x = 0; x < wholeX; x += Side)
        {
            ref byte source = ref Unsafe.Add(ref from, x * sizeof(uint));
            ref byte target = ref Unsafe.Add(ref to, x * toStride);
            for (int y = 0; y < wholeY; y += Side)
            {
                // Safety: a square's pixels lie inside width x height, in the memory that the caller vouches for.
                Eight(ref source, fromStride, ref target, toStride);
                Eight(ref Unsafe.Add(ref source, 8 * fromStride), fromStride, ref Unsafe.Add(ref target, Half), toStride);
                Eight(ref Unsafe.Add(ref source, Half), fromStride, ref Unsafe.Add(ref target, 8 * toStride), toStride);
                Eight(ref Unsafe.Add(ref source, (8 * fromStride) + Half), fromStride, ref Unsafe.Add(ref target, (8 * toStride) + Half), toStride);
                source = ref Unsafe.Add(ref source, Side * fromStride);
                target = ref Unsafe.Add(ref target, Side * sizeof(uint));
            }
        }

        return (wholeX, wholeY);
    }

    /// <summary>Eight times eight: each register has four pixels of row i and of row i + 4, so halves need not change places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight(ref byte source, nint fromStride, ref byte target, nint toStride)
    {
        Half(ref source, fromStride, ref target, toStride);
        Half(ref Unsafe.Add(ref source, 16), fromStride, ref Unsafe.Add(ref target, 4 * toStride), toStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Half(ref byte source, nint fromStride, ref byte target, nint toStride)
    {
        Vector256<float> a = Two(ref source, fromStride);
        Vector256<float> b = Two(ref Unsafe.Add(ref source, fromStride), fromStride);
        Vector256<float> c = Two(ref Unsafe.Add(ref source, 2 * fromStride), fromStride);
        Vector256<float> d = Two(ref Unsafe.Add(ref source, 3 * fromStride), fromStride);
        Vector256<double> abLow = Avx.UnpackLow(a, b).AsDouble();
        Vector256<double> abHigh = Avx.UnpackHigh(a, b).AsDouble();
        Vector256<double> cdLow = Avx.UnpackLow(c, d).AsDouble();
        Vector256<double> cdHigh = Avx.UnpackHigh(c, d).AsDouble();
        Avx.UnpackLow(abLow, cdLow).AsByte().StoreUnsafe(ref target);
        Avx.UnpackHigh(abLow, cdLow).AsByte().StoreUnsafe(ref Unsafe.Add(ref target, toStride));
        Avx.UnpackLow(abHigh, cdHigh).AsByte().StoreUnsafe(ref Unsafe.Add(ref target, 2 * toStride));
        Avx.UnpackHigh(abHigh, cdHigh).AsByte().StoreUnsafe(ref Unsafe.Add(ref target, 3 * toStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Two(ref byte source, nint fromStride) =>
        Vector256.Create(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 4 * fromStride))).AsSingle();
}
