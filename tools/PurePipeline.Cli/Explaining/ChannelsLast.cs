using PurePipeline.Cli.Output;
using PurePipeline.Numerics;

namespace PurePipeline.Cli.Explaining;

/// <summary>Pictures and tensors in one layout: (height, width, channels).</summary>
internal static class ChannelsLast
{
    /// <summary>
    /// The first picture of <paramref name="array"/> with its channels last, computed once; null if it has no rows and columns.
    /// </summary>
    public static NdArray? Of(NdArray array)
    {
        while (array.Rank > 3 && array.Shape[0] > 0)
        {
            array = array[0];
        }

        return (array.Rank, ChannelAxis.Guess(array)) switch
        {
            (2, _) => array.ExpandDims(2).Copy(),
            (3, 0) => array.Transpose(1, 2, 0).Copy(),
            (3, 2) => array.Copy(),
            _ => null,
        };
    }
}
