using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

internal static partial class JoinChannels
{
    /// <summary>Sixteen pixels of four channels at a time; the fourth is 255.</summary>
    private static int FourVector128(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, Span<byte> pixels)
    {
        int count = pixels.Length / 4;
        ref byte from0 = ref MemoryMarshal.GetReference(first);
        ref byte from1 = ref MemoryMarshal.GetReference(second[..first.Length]);
        ref byte from2 = ref MemoryMarshal.GetReference(third[..first.Length]);
        ref byte to = ref MemoryMarshal.GetReference(pixels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, first.Length, nameof(pixels));
        int x = 0;
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
