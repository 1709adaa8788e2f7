using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal sealed partial class BandShuffle
{
    /// <summary>One shuffle for as many pixels as fit into a vector; what a store leaves behind them the next one overwrites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ConvertVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int size = Vector128<byte>.Count;
        (int read, int written) = (Turn * _from, Turn * _bands.Length);
        (Vector128<byte> order, Vector128<byte> flip) = (_order, _flip);
        int turns = Math.Max(0, Math.Min((source.Length - size + read) / read, (target.Length - size + written) / written));

        // Safety: the last of the turns reads and writes a whole vector that ends inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int turn = 0; turn < turns; turn++)
            {
                (Vector128.ShuffleNative(Vector128.Load(from + ((nint)turn * read)), order) ^ flip).Store(to + ((nint)turn * written));
            }
        }

        ConvertScalar(source[(turns * read)..], target[(turns * written)..]);
    }
}
