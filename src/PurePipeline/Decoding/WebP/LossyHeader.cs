namespace PurePipeline.Decoding.WebP;

/// <summary>The header of a VP8 frame (RFC 6386, 9), and where its partitions are.</summary>
internal sealed class LossyHeader
{
    private const int PartitionSizeBytes = 3;

    private LossyHeader(Segmentation segmentation, LoopFilterHeader filter, Quantizer[] quantizers, byte[] probabilities) =>
        (Segmentation, Filter, Quantizers, Probabilities) = (segmentation, filter, quantizers, probabilities);

    public Segmentation Segmentation { get; }

    public LoopFilterHeader Filter { get; }

    /// <summary>The quantizers of each segment.</summary>
    public Quantizer[] Quantizers { get; }

    /// <summary>As <see cref="CoefficientProbabilities"/> reads them.</summary>
    public byte[] Probabilities { get; }

    /// <summary>The probability that a macroblock has coefficients; null if each has.</summary>
    public int? SkipProbability { get; private init; }

    /// <summary>Where the partitions of coefficients are: macroblock row y has partition y modulo their number.</summary>
    public Range[] Partitions { get; private init; } = [];

    /// <summary>
    /// Reads a header; null if it is damaged.
    /// </summary>
    /// <param name="bitstream">The bitstream, whose first bytes have been found to be a picture's.</param>
    /// <param name="pinned">Where it is in memory.</param>
    /// <param name="bits">Reads the first partition, and is left where the macroblocks start.</param>
    // Safety: what bits reads is in the bitstream, which is pinned.
    public static unsafe LossyHeader? Read(ReadOnlySpan<byte> bitstream, byte* pinned, out BoolDecoder bits)
    {
        int start = BitstreamInfo.LossyBytes;
        int length = WebPBytes.UInt24(bitstream) >> 5;
        if (length > bitstream.Length - start)
        {
            bits = default;
            return null;
        }

        bits = new BoolDecoder(pinned + start, length);

        // Colour space and whether values need to be limited: neither changes anything.
        _ = bits.ReadNumber(2);
        Segmentation segmentation = Segmentation.Read(ref bits);
        bool isCut = bits.HasEnded;
        LoopFilterHeader filter = LoopFilterHeader.Read(ref bits);
        isCut |= bits.HasEnded;
        Range[]? partitions = FindPartitions(bitstream, start + length, 1 << bits.ReadNumber(2));
        if (isCut || partitions is null)
        {
            return null;
        }

        Quantizer[] quantizers = Quantizer.Read(ref bits, segmentation);

        // Whether the probabilities are kept for the next frame.
        _ = bits.ReadFlag();
        byte[] probabilities = CoefficientProbabilities.Read(ref bits);
        int? skip = bits.ReadFlag() ? bits.ReadNumber(8) : null;
        return new LossyHeader(segmentation, filter, quantizers, probabilities) { SkipProbability = skip, Partitions = partitions };
    }

    // RFC 6386, 9.5: the sizes of all but the last one stand in front. One that is too long is cut; the last one must not be empty.
    private static Range[]? FindPartitions(ReadOnlySpan<byte> bitstream, int start, int count)
    {
        int sizes = start;
        start += PartitionSizeBytes * (count - 1);
        if (start > bitstream.Length)
        {
            return null;
        }

        var partitions = new Range[count];
        for (int i = 0; i < count - 1; i++)
        {
            int size = Math.Min(WebPBytes.UInt24(bitstream, sizes + (PartitionSizeBytes * i)), bitstream.Length - start);
            partitions[i] = start..(start + size);
            start += size;
        }

        partitions[^1] = start..bitstream.Length;
        return start < bitstream.Length ? partitions : null;
    }
}
