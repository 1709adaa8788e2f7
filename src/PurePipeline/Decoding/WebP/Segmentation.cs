namespace PurePipeline.Decoding.WebP;

/// <summary>Up to four kinds of macroblocks, with quantizers and filters of their own: RFC 6386, 9.3.</summary>
internal sealed class Segmentation
{
    /// <summary>The kinds there can be.</summary>
    public const int Count = 4;

    private readonly int[] _quantizers = new int[Count];
    private readonly int[] _filterLevels = new int[Count];
    private bool _isEnabled;
    private bool _isAbsolute = true;

    /// <summary>Whether each macroblock tells its segment.</summary>
    public bool HasMap { get; private set; }

    /// <summary>The probabilities of a segment's two bits.</summary>
    public byte[] Probabilities { get; } = [255, 255, 255];

    public static Segmentation Read(ref BoolDecoder bits)
    {
        var segmentation = new Segmentation { _isEnabled = bits.ReadFlag() };
        if (segmentation._isEnabled)
        {
            segmentation.ReadParts(ref bits);
        }

        return segmentation;
    }

    /// <summary>The quantizer index of a segment, where the picture has one.</summary>
    public int Quantizer(int segment, int index) => Of(_quantizers, segment, index);

    /// <summary>The filter level of a segment, where the picture has one.</summary>
    public int FilterLevel(int segment, int level) => Of(_filterLevels, segment, level);

    private int Of(int[] values, int segment, int ofPicture) =>
        !_isEnabled ? ofPicture : _isAbsolute ? values[segment] : values[segment] + ofPicture;

    private void ReadParts(ref BoolDecoder bits)
    {
        HasMap = bits.ReadFlag();
        if (bits.ReadFlag())
        {
            _isAbsolute = bits.ReadFlag();
            foreach (ref int quantizer in _quantizers.AsSpan())
            {
                quantizer = bits.ReadOptional(7);
            }

            foreach (ref int level in _filterLevels.AsSpan())
            {
                level = bits.ReadOptional(6);
            }
        }

        if (HasMap)
        {
            foreach (ref byte probability in Probabilities.AsSpan())
            {
                probability = bits.ReadFlag() ? (byte)bits.ReadNumber(8) : (byte)255;
            }
        }
    }
}
