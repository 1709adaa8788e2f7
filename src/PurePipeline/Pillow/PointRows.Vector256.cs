using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Pillow;

internal sealed partial class PointRows
{
    private const int Part = 16;

    // Pixels whose planes stay in the nearest cache.
    private const int PlanePixels = 1024;

    /// <summary>Rows of a table for each of three bands or four, some pixels at a time: taken apart, looked up, put together.</summary>
    internal void LookUpPlanesVector256(ReadOnlySpan<byte> source, Span<byte> target, int bands)
    {
        Span<byte> planes = stackalloc byte[bands * PlanePixels];
        for (int done = 0; done < target.Length;)
        {
            int length = Math.Min(planes.Length, target.Length - done);
            int count = length / bands;
            Span<byte> own = planes[..length];
            Deinterleave.Run(source.Slice(done, length), bands, 1, own);
            for (int band = 0; band < bands; band++)
            {
                Span<byte> plane = own.Slice(band * count, count);
                LookUpVector256(plane, plane, band);
            }

            Span<byte> pixels = target.Slice(done, length);
            if (bands == 3)
            {
                Interleave.Three(own[..count], own.Slice(count, count), own[(2 * count)..], 1, pixels);
            }
            else
            {
                Interleave.Four(own[..count], own.Slice(count, count), own.Slice(2 * count, count), own[(3 * count)..], 1, pixels);
            }

            done += length;
        }
    }

    /// <summary>
    /// Rows of one table, 64 bytes a turn. The table's parts of 16 are shuffled one after the other; a level outside of a part has, with
    /// the part's number flipped out and 112 added, its highest bit set, for which a shuffle gives 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void LookUpVector256(ReadOnlySpan<byte> source, Span<byte> target, int band = 0)
    {
        const int turn = 64;
        int whole = target.Length / turn * turn;
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, target.Length);
        Vector256<byte> beyond = Vector256.Create((byte)(128 - Part));

        // Safety: a turn's bytes lie in both rows; the table has 256.
        fixed (byte* from = source, to = target, levels = table.AsSpan(256 * band, 256))
        {
            for (int i = 0; i < whole; i += turn)
            {
                Vector256<byte> a = Vector256.Load(from + i);
                Vector256<byte> b = Vector256.Load(from + i + 32);
                (Vector256<byte> first, Vector256<byte> second) = (Vector256<byte>.Zero, Vector256<byte>.Zero);
                for (int part = 0; part < 256; part += Part)
                {
                    Vector256<byte> own = Avx2.BroadcastVector128ToVector256(levels + part);
                    Vector256<byte> start = Vector256.Create((byte)part);
                    first |= Avx2.Shuffle(own, Avx2.AddSaturate(a ^ start, beyond));
                    second |= Avx2.Shuffle(own, Avx2.AddSaturate(b ^ start, beyond));
                }

                first.Store(to + i);
                second.Store(to + i + 32);
            }
        }

        for (int i = whole; i < target.Length; i++)
        {
            target[i] = table[(256 * band) + source[i]];
        }
    }
}
