using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

internal static partial class Deinterleave
{
    /// <summary>An index that no lane has: the result is 0 there.</summary>
    private const byte Z = 255;

    /// <summary>Sixteen pixels of three channels at a time: byte i of plane k is byte 3 i + k of the three registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ThreeVector128(ReadOnlySpan<byte> pixels, Span<byte> planes)
    {
        ref byte from = ref MemoryMarshal.GetReference(pixels);
        ref byte to = ref MemoryMarshal.GetReference(planes);
        int width = pixels.Length / 3;
        int x = 0;
        for (; x <= width - 16; x += 16)
        {
            // Safety: x + 16 <= width, so 3 x + 48 <= pixels.Length <= planes.Length.
            Vector128<byte> a = Vector128.LoadUnsafe(ref from, (nuint)(3 * x));
            Vector128<byte> b = Vector128.LoadUnsafe(ref from, (nuint)((3 * x) + 16));
            Vector128<byte> c = Vector128.LoadUnsafe(ref from, (nuint)((3 * x) + 32));
            (Vector128.Shuffle(a, Vector128.Create(0, 3, 6, 9, 12, 15, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(b, Vector128.Create(Z, Z, Z, Z, Z, Z, 2, 5, 8, 11, 14, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(c, Vector128.Create(Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, 1, 4, 7, 10, 13))).StoreUnsafe(ref to, (nuint)(x));
            (Vector128.Shuffle(a, Vector128.Create(1, 4, 7, 10, 13, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(b, Vector128.Create(Z, Z, Z, Z, Z, 0, 3, 6, 9, 12, 15, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(c, Vector128.Create(Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, 2, 5, 8, 11, 14))).StoreUnsafe(ref to, (nuint)(width + x));
            (Vector128.Shuffle(a, Vector128.Create(2, 5, 8, 11, 14, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(b, Vector128.Create(Z, Z, Z, Z, Z, 1, 4, 7, 10, 13, Z, Z, Z, Z, Z, Z))
                | Vector128.Shuffle(c, Vector128.Create(Z, Z, Z, Z, Z, Z, Z, Z, Z, Z, 0, 3, 6, 9, 12, 15))).StoreUnsafe(ref to, (nuint)((2 * width) + x));
        }

        Scalar(pixels, 3, planes, firstPixel: x);
    }
}
