namespace PurePipeline.Decoding.WebP;

/// <summary>Which loop filter a picture has, and how strong: RFC 6386, 9.6.</summary>
internal sealed class LoopFilterHeader
{
    private const int Deltas = 4;

    private int _level;
    private int _sharpness;
    private int _intraDelta;
    private int _subblockDelta;

    /// <summary>The simple filter, of luma only.</summary>
    public bool IsSimple { get; private set; }

    /// <summary>Whether there is any.</summary>
    public bool IsEnabled => _level > 0;

    public static LoopFilterHeader Read(ref BoolDecoder bits)
    {
        var filter = new LoopFilterHeader { IsSimple = bits.ReadFlag(), _level = bits.ReadNumber(6), _sharpness = bits.ReadNumber(3) };
        if (bits.ReadFlag() && bits.ReadFlag())
        {
            // Of the kinds of references and modes a picture alone has the first one each.
            filter._intraDelta = ReadDeltas(ref bits);
            filter._subblockDelta = ReadDeltas(ref bits);
        }

        return filter;
    }

    /// <summary>The strength in a segment, for macroblocks with and without subblocks.</summary>
    public FilterStrength Strength(Segmentation segmentation, int segment, bool hasSubblocks) =>
        FilterStrength.Of(segmentation.FilterLevel(segment, _level) + _intraDelta + (hasSubblocks ? _subblockDelta : 0), _sharpness);

    private static int ReadDeltas(ref BoolDecoder bits)
    {
        int first = 0;
        for (int i = 0; i < Deltas; i++)
        {
            int delta = bits.ReadOptional(6);
            first = i == 0 ? delta : first;
        }

        return first;
    }
}
