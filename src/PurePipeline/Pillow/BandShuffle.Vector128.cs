using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal sealed partial class BandShuffle
{
    /// <summary>One shuffle for as many pixels as fit into a vector; what a store leaves behind them the next one overwrites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ConvertVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        (nint read, nint written) = (_read, _written);
        (Vector128<byte> order, Vector128<byte> flip) = (_order, _flip);
        int turns = Turns(source.Length, target.Length);

        // Safety: the last of the turns reads and writes a whole vector that ends inside of the spans.
        fixed (byte* sourceRow = source, targetRow = target)
        {
            byte* from = sourceRow;
            byte* to = targetRow;
            for (int turn = turns; turn > 0; turn--, from += read, to += written)
            {
                (Vector128.ShuffleNative(Vector128.Load(from), order) ^ flip).Store(to);
            }
        }

        ConvertEnd(source[(turns * _read)..], target[(turns * _written)..]);
    }

    // The turns that a vector would read or write too much for, fewer than there are bytes in one: on a copy with room behind it.
    private unsafe void ConvertEnd(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int room = 6 * 16;
        byte* from = stackalloc byte[room];
        byte* to = stackalloc byte[room];
        source.CopyTo(new Span<byte>(from, room));

        // Safety: the last turn begins inside of the source and the target, which have 64 bytes at most; the spans of the room check that.
        byte* pixels = from;
        byte* made = to;
        for (int rest = target.Length; rest > 0; rest -= _written, pixels += _read, made += _written)
        {
            (Vector128.ShuffleNative(Vector128.Load(pixels), _order) ^ _flip).Store(made);
        }

        new ReadOnlySpan<byte>(to, room)[..target.Length].CopyTo(target);
    }
}
