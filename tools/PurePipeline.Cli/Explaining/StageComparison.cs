using PurePipeline.Cli.Comparing;
using PurePipeline.Numerics;

namespace PurePipeline.Cli.Explaining;

/// <summary>Two pictures at the same stage of two programs, in one order of channels.</summary>
/// <param name="Values">The comparison, channels last; <see cref="ArrayComparison.B"/> is turned to A's order.</param>
/// <param name="Reversed">Whether B's channels had to be turned.</param>
internal sealed record StageComparison(ArrayComparison Values, bool Reversed)
{
    /// <summary>
    /// Compares in the order of channels in which less differs: no picture looks like itself with red and blue exchanged.
    /// </summary>
    public static StageComparison? Of(NdArray? a, NdArray? b)
    {
        if (a is null || b is null)
        {
            return null;
        }

        StageComparison straight = new(ArrayComparison.Of(a, b, axis: 2), Reversed: false);
        if (!straight.Values.SameShape || straight.Values.Different == 0 || a.Shape[2] != 3)
        {
            return straight;
        }

        StageComparison reversed = new(ArrayComparison.Of(a, b.Flip(2).Copy(), axis: 2), Reversed: true);
        return reversed.Values.Different < straight.Values.Different ? reversed : straight;
    }
}
