using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

internal sealed partial class PointRows
{
    private const int Part = 16;

    /// <summary>
    /// Rows of one table, 64 bytes a turn. The table's parts of 16 are shuffled one after the other; a level outside of a part has, with
    /// the part's number flipped out and 112 added, its highest bit set, for which a shuffle gives 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void LookUpVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int turn = 64;
        int whole = target.Length / turn * turn;
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, target.Length);
        Vector256<byte> beyond = Vector256.Create((byte)(128 - Part));

        // Safety: a turn's bytes lie in both rows; the table has 256.
        fixed (byte* from = source, to = target, levels = table.AsSpan(0, 256))
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

        LookUp(source[whole..], target[whole..], 1);
    }
}
