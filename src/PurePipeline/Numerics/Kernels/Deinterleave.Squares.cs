using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Numerics.Kernels;

/// <content>Four pixels or four registers of them as a square that is transposed.</content>
internal static partial class Deinterleave
{
    /// <summary>Sixteen pixels of four bytes: in each register all first channels come together, then the registers' words change places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FourVector128(ReadOnlySpan<byte> pixels, Span<byte> planes)
    {
        ref byte from = ref MemoryMarshal.GetReference(pixels);
        ref byte to = ref MemoryMarshal.GetReference(planes);
        int width = pixels.Length / 4;
        Vector128<byte> byChannel = Vector128.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, (byte)15);
        int x = 0;
        for (; x <= width - 16; x += 16)
        {
            // Safety: x + 16 <= width, so 4 x + 64 <= pixels.Length <= planes.Length.
            Vector128<uint> a = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, (nuint)(4 * x)), byChannel).AsUInt32();
            Vector128<uint> b = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, (nuint)((4 * x) + 16)), byChannel).AsUInt32();
            Vector128<uint> c = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, (nuint)((4 * x) + 32)), byChannel).AsUInt32();
            Vector128<uint> d = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, (nuint)((4 * x) + 48)), byChannel).AsUInt32();
            Transpose(a, b, c, d, out Vector128<uint> r0, out Vector128<uint> r1, out Vector128<uint> r2, out Vector128<uint> r3);
            r0.AsByte().StoreUnsafe(ref to, (nuint)x);
            r1.AsByte().StoreUnsafe(ref to, (nuint)(width + x));
            r2.AsByte().StoreUnsafe(ref to, (nuint)((2 * width) + x));
            r3.AsByte().StoreUnsafe(ref to, (nuint)((3 * width) + x));
        }

        Scalar(pixels, 4, planes, firstPixel: x);
    }

    /// <summary>Four pixels of three or four words; of three, each load takes the next pixel's first along.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Singles(ReadOnlySpan<byte> pixels, int channels, Span<byte> planes)
    {
        ReadOnlySpan<uint> source = MemoryMarshal.Cast<byte, uint>(pixels);
        Span<uint> target = MemoryMarshal.Cast<byte, uint>(planes);
        ref uint from = ref MemoryMarshal.GetReference(source);
        ref uint to = ref MemoryMarshal.GetReference(target);
        int width = source.Length / channels;
        int x = 0;
        for (; x <= width - 5; x += 4)
        {
            // Safety: x + 5 <= width; the last load ends at 3 channels + 4 <= 5 channels behind pixel x.
            ref uint at = ref Unsafe.Add(ref from, x * channels);
            Transpose(
                Vector128.LoadUnsafe(ref at),
                Vector128.LoadUnsafe(ref at, (nuint)channels),
                Vector128.LoadUnsafe(ref at, (nuint)(2 * channels)),
                Vector128.LoadUnsafe(ref at, (nuint)(3 * channels)),
                out Vector128<uint> r0,
                out Vector128<uint> r1,
                out Vector128<uint> r2,
                out Vector128<uint> r3);
            r0.StoreUnsafe(ref to, (nuint)x);
            r1.StoreUnsafe(ref to, (nuint)(width + x));
            r2.StoreUnsafe(ref to, (nuint)((2 * width) + x));
            if (channels == 4)
            {
                r3.StoreUnsafe(ref to, (nuint)((3 * width) + x));
            }
        }

        Scalar(source, channels, target, firstPixel: x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        Vector128<uint> a,
        Vector128<uint> b,
        Vector128<uint> c,
        Vector128<uint> d,
        out Vector128<uint> r0,
        out Vector128<uint> r1,
        out Vector128<uint> r2,
        out Vector128<uint> r3)
    {
        (Vector128<uint> acLow, Vector128<uint> acHigh) = (Zip.Low(a, c), Zip.High(a, c));
        (Vector128<uint> bdLow, Vector128<uint> bdHigh) = (Zip.Low(b, d), Zip.High(b, d));
        r0 = Zip.Low(acLow, bdLow);
        r1 = Zip.High(acLow, bdLow);
        r2 = Zip.Low(acHigh, bdHigh);
        r3 = Zip.High(acHigh, bdHigh);
    }
}
