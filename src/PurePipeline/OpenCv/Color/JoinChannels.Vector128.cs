using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

internal static partial class JoinChannels
{
    /// <summary>An index that no lane has: the result is 0 there.</summary>
    private const byte Z = 255;

    /// <summary>Sixteen pixels at a time; the fourth channel is 255.</summary>
    private static int Vector128Kernel(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, int channels, Span<byte> pixels)
    {
        int count = pixels.Length / channels;
        ref byte from0 = ref MemoryMarshal.GetReference(first);
        ref byte from1 = ref MemoryMarshal.GetReference(second[..first.Length]);
        ref byte from2 = ref MemoryMarshal.GetReference(third[..first.Length]);
        ref byte to = ref MemoryMarshal.GetReference(pixels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, first.Length, nameof(pixels));
        int x = 0;
        if (channels == 3)
        {
            for (; x <= count - 16; x += 16)
            {
                // Safety: x + 16 <= count <= the planes' lengths, and 3 x + 48 <= 3 count <= pixels.Length.
                Vector128<byte> a = Vector128.LoadUnsafe(ref from0, (nuint)x);
                Vector128<byte> b = Vector128.LoadUnsafe(ref from1, (nuint)x);
                Vector128<byte> c = Vector128.LoadUnsafe(ref from2, (nuint)x);
                (Vector128.Shuffle(a, Vector128.Create(0, Z, Z, 1, Z, Z, 2, Z, Z, 3, Z, Z, 4, Z, Z, 5))
                    | Vector128.Shuffle(b, Vector128.Create(Z, 0, Z, Z, 1, Z, Z, 2, Z, Z, 3, Z, Z, 4, Z, Z))
                    | Vector128.Shuffle(c, Vector128.Create(Z, Z, 0, Z, Z, 1, Z, Z, 2, Z, Z, 3, Z, Z, 4, Z))).StoreUnsafe(ref to, (nuint)(3 * x));
                (Vector128.Shuffle(a, Vector128.Create(Z, Z, 6, Z, Z, 7, Z, Z, 8, Z, Z, 9, Z, Z, 10, Z))
                    | Vector128.Shuffle(b, Vector128.Create(5, Z, Z, 6, Z, Z, 7, Z, Z, 8, Z, Z, 9, Z, Z, 10))
                    | Vector128.Shuffle(c, Vector128.Create(Z, 5, Z, Z, 6, Z, Z, 7, Z, Z, 8, Z, Z, 9, Z, Z))).StoreUnsafe(ref to, (nuint)((3 * x) + 16));
                (Vector128.Shuffle(a, Vector128.Create(Z, 11, Z, Z, 12, Z, Z, 13, Z, Z, 14, Z, Z, 15, Z, Z))
                    | Vector128.Shuffle(b, Vector128.Create(Z, Z, 11, Z, Z, 12, Z, Z, 13, Z, Z, 14, Z, Z, 15, Z))
                    | Vector128.Shuffle(c, Vector128.Create(10, Z, Z, 11, Z, Z, 12, Z, Z, 13, Z, Z, 14, Z, Z, 15))).StoreUnsafe(ref to, (nuint)((3 * x) + 32));
            }

            return x;
        }

        for (; x <= count - 16; x += 16)
        {
            // Safety: x + 16 <= count <= the planes' lengths, and 4 x + 64 <= 4 count <= pixels.Length.
            Vector128<byte> a = Vector128.LoadUnsafe(ref from0, (nuint)x);
            Vector128<byte> b = Vector128.LoadUnsafe(ref from1, (nuint)x);
            Vector128<byte> c = Vector128.LoadUnsafe(ref from2, (nuint)x);
            (Vector128<ushort> a0, Vector128<ushort> a1) = Vector128.Widen(a);
            (Vector128<ushort> b0, Vector128<ushort> b1) = Vector128.Widen(b);
            (Vector128<ushort> c0, Vector128<ushort> c1) = Vector128.Widen(c);
            Store(a0 | (b0 << 8), c0 | Vector128.Create((ushort)0xFF00), ref to, (nuint)(4 * x));
            Store(a1 | (b1 << 8), c1 | Vector128.Create((ushort)0xFF00), ref to, (nuint)((4 * x) + 32));
        }

        return x;
    }

    private static void Store(Vector128<ushort> low, Vector128<ushort> high, ref byte to, nuint at)
    {
        (Vector128<uint> l0, Vector128<uint> l1) = Vector128.Widen(low);
        (Vector128<uint> h0, Vector128<uint> h1) = Vector128.Widen(high);
        (l0 | (h0 << 16)).AsByte().StoreUnsafe(ref to, at);
        (l1 | (h1 << 16)).AsByte().StoreUnsafe(ref to, at + 16);
    }

    /// <summary>Four pixels at a time; the fourth channel is 1.</summary>
    private static int Vector128Kernel(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> third, int channels, Span<float> pixels)
    {
        int count = pixels.Length / channels;
        ref float from0 = ref MemoryMarshal.GetReference(first);
        ref float from1 = ref MemoryMarshal.GetReference(second[..first.Length]);
        ref float from2 = ref MemoryMarshal.GetReference(third[..first.Length]);
        ref float to = ref MemoryMarshal.GetReference(pixels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, first.Length, nameof(pixels));
        int x = 0;
        for (; x <= count - 5; x += 4)
        {
            // Safety: x + 5 <= count <= the planes' lengths; the last store ends at 3 channels + 4 <= 5 channels behind pixel x.
            // With three channels each store's fourth element is overwritten by the next pixel.
            Vector128<float> a = Vector128.LoadUnsafe(ref from0, (nuint)x);
            Vector128<float> b = Vector128.LoadUnsafe(ref from1, (nuint)x);
            Vector128<float> c = Vector128.LoadUnsafe(ref from2, (nuint)x);
            Vector128<float> ac0 = Zip.Low(a, c);
            Vector128<float> bd0 = Zip.Low(b, Vector128<float>.One);
            Vector128<float> ac1 = Zip.High(a, c);
            Vector128<float> bd1 = Zip.High(b, Vector128<float>.One);
            int d = x * channels;
            Zip.Low(ac0, bd0).StoreUnsafe(ref to, (nuint)d);
            Zip.High(ac0, bd0).StoreUnsafe(ref to, (nuint)(d + channels));
            Zip.Low(ac1, bd1).StoreUnsafe(ref to, (nuint)(d + (2 * channels)));
            Zip.High(ac1, bd1).StoreUnsafe(ref to, (nuint)(d + (3 * channels)));
        }

        return x;
    }
}
