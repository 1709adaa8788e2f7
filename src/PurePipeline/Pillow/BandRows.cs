using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>Rows of several bands from rows of one.</summary>
internal static class BandRows
{
    /// <summary>One byte of each in turn.</summary>
    public static void Interleave(ReadOnlySpan<ReadOnlyMemory<byte>> bands, Span<byte> target)
    {
        int done = Vector128.IsHardwareAccelerated && bands[0].Length * bands.Length == target.Length ? InterleaveVector128(bands, target) : 0;
        for (int band = 0; band < bands.Length; band++)
        {
            ReadOnlySpan<byte> source = bands[band].Span;
            for (int x = done, to = (done * bands.Length) + band; x < source.Length; x++, to += bands.Length)
            {
                target[to] = source[x];
            }
        }
    }

    /// <summary>Starts with sixteen pixels a turn, and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int InterleaveVector128(ReadOnlySpan<ReadOnlyMemory<byte>> bands, Span<byte> target)
    {
        const int turn = 16;
        int count = bands.Length;
        ReadOnlySpan<byte> first = bands[0].Span;
        ReadOnlySpan<byte> second = bands[1].Span;
        ReadOnlySpan<byte> third = bands[Math.Min(2, count - 1)].Span;
        ReadOnlySpan<byte> fourth = bands[count - 1].Span;
        int x = 0;
        for (; x <= first.Length - turn; x += turn)
        {
            Span<byte> pixels = target.Slice(x * count, turn * count);
            (Vector128<ushort> lower, Vector128<ushort> upper) = ByTurns(Vector128.Create(first[x..]), Vector128.Create(second[x..]));
            if (count == 2)
            {
                lower.AsByte().CopyTo(pixels);
                upper.AsByte().CopyTo(pixels[turn..]);
                continue;
            }

            (Vector128<ushort> lowerRest, Vector128<ushort> upperRest) = ByTurns(Vector128.Create(third[x..]), Vector128.Create(fourth[x..]));
            (Vector128<uint> a, Vector128<uint> b) = ByTurns(lower, lowerRest);
            (Vector128<uint> c, Vector128<uint> d) = ByTurns(upper, upperRest);
            if (count == 4)
            {
                a.AsByte().CopyTo(pixels);
                b.AsByte().CopyTo(pixels[turn..]);
                c.AsByte().CopyTo(pixels[(2 * turn)..]);
                d.AsByte().CopyTo(pixels[(3 * turn)..]);
                continue;
            }

            // Each store's last four bytes are overwritten by the next one; the last store has its own in front.
            Vector128<byte> three = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 0x80, 0x80, 0x80, 0x80);
            Vector128<byte> behind = Vector128.ShuffleNative(c.AsByte(), three);
            Vector128<byte> last = Vector128.ShuffleNative(d.AsByte(), Vector128.Create((byte)0x80, 0x80, 0x80, 0x80, 0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14));
            Vector128.ShuffleNative(a.AsByte(), three).CopyTo(pixels);
            Vector128.ShuffleNative(b.AsByte(), three).CopyTo(pixels[12..]);
            behind.CopyTo(pixels[24..]);
            (last | Vector128.CreateScalar(behind.AsUInt32()[2]).AsByte()).CopyTo(pixels[32..]);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<ushort> Lower, Vector128<ushort> Upper) ByTurns(Vector128<byte> a, Vector128<byte> b)
    {
        (Vector128<ushort> lowerA, Vector128<ushort> upperA) = Vector128.Widen(a);
        (Vector128<ushort> lowerB, Vector128<ushort> upperB) = Vector128.Widen(b);
        return (lowerA | (lowerB << 8), upperA | (upperB << 8));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<uint> Lower, Vector128<uint> Upper) ByTurns(Vector128<ushort> a, Vector128<ushort> b)
    {
        (Vector128<uint> lowerA, Vector128<uint> upperA) = Vector128.Widen(a);
        (Vector128<uint> lowerB, Vector128<uint> upperB) = Vector128.Widen(b);
        return (lowerA | (lowerB << 16), upperA | (upperB << 16));
    }

    /// <summary>Whole pixels, the last band of which is replaced.</summary>
    public static void ReplaceLast(ReadOnlySpan<ReadOnlyMemory<byte>> sources, Span<byte> target)
    {
        sources[0].Span.CopyTo(target);
        ReadOnlySpan<byte> last = sources[1].Span;
        int bands = target.Length / Math.Max(last.Length, 1);
        int done = 0;
        Vector128<byte> places = Vector128.Create((byte)0x80, 0x80, 0x80, 0, 0x80, 0x80, 0x80, 1, 0x80, 0x80, 0x80, 2, 0x80, 0x80, 0x80, 3);
        for (; bands == 4 && Vector128.IsHardwareAccelerated && done <= last.Length - 4; done += 4)
        {
            Span<byte> pixels = target.Slice(4 * done, Vector128<byte>.Count);
            Vector128<byte> alphas = Vector128.CreateScalar(BinaryPrimitives.ReadUInt32LittleEndian(last[done..])).AsByte();
            ((Vector128.Create<byte>(pixels) & Vector128.Create(0x00FFFFFFu).AsByte()) | Vector128.ShuffleNative(alphas, places)).CopyTo(pixels);
        }

        for (int x = done, to = (done * bands) + bands - 1; x < last.Length; x++, to += bands)
        {
            target[to] = last[x];
        }
    }
}
