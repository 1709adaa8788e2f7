using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

internal sealed partial class BandShuffle
{
    /// <summary>AVX2: the vectors of four turns in two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ConvertVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        (nint read, nint written) = (_read, _written);
        (Vector256<byte> order, Vector256<byte> flip) = (Vector256.Create(_order, _order), Vector256.Create(_flip, _flip));
        int blocks = Turns(source.Length, target.Length) / 4;

        // Safety: the turns read and write whole vectors that end inside of the spans.
        fixed (byte* sourceRow = source, targetRow = target)
        {
            byte* from = sourceRow;
            byte* to = targetRow;
            for (int block = blocks; block > 0; block--, from += 4 * read, to += 4 * written)
            {
                byte* rest = from + (2 * read);
                Vector256<byte> first = Vector256.Create(Vector128.Load(from), Vector128.Load(from + read));
                Vector256<byte> second = Vector256.Create(Vector128.Load(rest), Vector128.Load(rest + read));
                first = Avx2.Shuffle(first, order) ^ flip;
                second = Avx2.Shuffle(second, order) ^ flip;
                byte* end = to + (2 * written);
                first.GetLower().Store(to);
                first.GetUpper().Store(to + written);
                second.GetLower().Store(end);
                second.GetUpper().Store(end + written);
            }
        }

        int done = 4 * blocks;
        ConvertVector128(source[(done * _read)..], target[(done * _written)..]);
    }
}
