using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

internal static partial class SplitChannels
{
    /// <summary>Sixteen pixels of four channels at a time.</summary>
    private static int FourVector128(ReadOnlySpan<byte> pixels, Span<byte> first, Span<byte> second, Span<byte> third)
    {
        int count = pixels.Length / 4;
        ref byte from = ref MemoryMarshal.GetReference(pixels);
        ref byte to0 = ref MemoryMarshal.GetReference(first);
        ref byte to1 = ref MemoryMarshal.GetReference(second[..first.Length]);
        ref byte to2 = ref MemoryMarshal.GetReference(third[..first.Length]);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, first.Length, nameof(pixels));
        int x = 0;
        for (; x <= count - 16; x += 16)
        {
            // Safety: x + 16 <= count <= the planes' lengths, and 4 x + 64 <= 4 count <= pixels.Length.
            // Each register becomes four first channels, four second ones, and so on; transposing their words gathers them.
            Vector128<byte> byChannel = Vector128.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, (byte)15);
            Vector128<uint> a = Vector128.Shuffle(Vector128.LoadUnsafe(ref from, (nuint)(4 * x)), byChannel).AsUInt32();
            Vector128<uint> b = Vector128.Shuffle(Vector128.LoadUnsafe(ref from, (nuint)((4 * x) + 16)), byChannel).AsUInt32();
            Vector128<uint> c = Vector128.Shuffle(Vector128.LoadUnsafe(ref from, (nuint)((4 * x) + 32)), byChannel).AsUInt32();
            Vector128<uint> d = Vector128.Shuffle(Vector128.LoadUnsafe(ref from, (nuint)((4 * x) + 48)), byChannel).AsUInt32();
            Transpose(a.AsSingle(), b.AsSingle(), c.AsSingle(), d.AsSingle(), out Vector128<float> r0, out Vector128<float> r1, out Vector128<float> r2);
            r0.AsByte().StoreUnsafe(ref to0, (nuint)x);
            r1.AsByte().StoreUnsafe(ref to1, (nuint)x);
            r2.AsByte().StoreUnsafe(ref to2, (nuint)x);
        }

        return x;
    }

    /// <summary>Four pixels at a time, as the columns of a matrix.</summary>
    private static int Vector128Kernel(ReadOnlySpan<float> pixels, int channels, Span<float> first, Span<float> second, Span<float> third)
    {
        int count = pixels.Length / channels;
        ref float from = ref MemoryMarshal.GetReference(pixels);
        ref float to0 = ref MemoryMarshal.GetReference(first);
        ref float to1 = ref MemoryMarshal.GetReference(second[..first.Length]);
        ref float to2 = ref MemoryMarshal.GetReference(third[..first.Length]);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, first.Length, nameof(pixels));
        int x = 0;
        for (; x <= count - 5; x += 4)
        {
            // Safety: x + 5 <= count <= the planes' lengths; the last load ends at 3 channels + 4 <= 5 channels behind pixel x.
            Four(ref from, x * channels, channels, out Vector128<float> r0, out Vector128<float> r1, out Vector128<float> r2);
            r0.StoreUnsafe(ref to0, (nuint)x);
            r1.StoreUnsafe(ref to1, (nuint)x);
            r2.StoreUnsafe(ref to2, (nuint)x);
        }

        return x;
    }

    /// <summary>Four pixels' channels. Reads four floats from the start of each pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Four(
        ref float from, int at, int channels, out Vector128<float> first, out Vector128<float> second, out Vector128<float> third) =>
        Transpose(
            Vector128.LoadUnsafe(ref from, (nuint)at),
            Vector128.LoadUnsafe(ref from, (nuint)(at + channels)),
            Vector128.LoadUnsafe(ref from, (nuint)(at + (2 * channels))),
            Vector128.LoadUnsafe(ref from, (nuint)(at + (3 * channels))),
            out first,
            out second,
            out third);

    /// <summary>The first three columns of four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d, out Vector128<float> r0, out Vector128<float> r1, out Vector128<float> r2)
    {
        Vector128<float> ac = Zip.Low(a, c);
        Vector128<float> bd = Zip.Low(b, d);
        r0 = Zip.Low(ac, bd);
        r1 = Zip.High(ac, bd);
        r2 = Zip.Low(Zip.High(a, c), Zip.High(b, d));
    }
}
