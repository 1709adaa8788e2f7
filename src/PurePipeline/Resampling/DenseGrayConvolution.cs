using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

/// <summary>
/// Horizontal convolution of one-byte pixels where the windows of four neighbouring target pixels begin within one load of 16 bytes:
/// enlargements, and reductions to about a quarter. A shuffle of its own for every group of four puts two taps of each pixel side by side;
/// the next quad of taps is the same shuffle four bytes on. Weights are two words, as in <see cref="PixelConvolution"/>.
/// </summary>
internal sealed partial class DenseGrayConvolution : HorizontalConvolution
{
    private const int Group = 4;
    private const int Quad = 4;

    // Groups of a block, whose shuffles and weights lie so that registers of every width take those of one, two or all of its groups.
    private const int Block = 4;

    // The bytes of one shuffle, of taps 01 or 23, for a block.
    private const int BlockShuffle = Block * 4 * Group;

    // The words of one part of the weights, high 01, high 23, low 01 or low 23, for a block and one quad of taps; and of all four.
    private const int BlockPart = Block * 2 * Group;
    private const int BlockWords = 4 * BlockPart;

    private readonly int _blocks;
    private readonly int _quads;
    private readonly int[] _offsets;
    private readonly byte[] _shuffles;
    private readonly short[] _records;

    public DenseGrayConvolution(FixedPointWeights weights)
        : base(weights, bytesPerPixel: 1)
    {
        _quads = Quads(weights);
        _blocks = (weights.Length + (Block * Group) - 1) / (Block * Group);
        _offsets = new int[_blocks * Block];
        _shuffles = new byte[_blocks * 2 * BlockShuffle];
        _records = new short[checked(_blocks * _quads * BlockWords)];
        Array.Fill(_shuffles, (byte)0x80);
        for (int i = 0; i < weights.Length; i++)
        {
            (int group, int lane) = (i / Group, i % Group);
            (int block, int place) = (group / Block, (group % Block * Group) + lane);
            _offsets[group] = weights.First(group * Group);
            int start = weights.First(i) - _offsets[group];
            for (int tap = 0; tap < Quad; tap++)
            {
                _shuffles[(((block * 2) + (tap / 2)) * BlockShuffle) + (place * 4) + (tap % 2 * 2)] = (byte)(start + tap);
            }

            ReadOnlySpan<int> window = weights.Window(i);
            for (int tap = 0; tap < window.Length; tap++)
            {
                int record = (((block * _quads) + (tap / Quad)) * BlockWords) + (tap % Quad / 2 * BlockPart) + (place * 2) + (tap % 2);
                (_records[record], _records[record + (2 * BlockPart)]) = FixedPointWeights.Split(window[tap]);
            }
        }
    }

    /// <summary>Whether the windows lie close enough together, and no load passes the row by more than its slack.</summary>
    public static bool Fits(FixedPointWeights weights)
    {
        for (int i = 0; i < weights.Length; i += Group)
        {
            int last = Math.Min(i + Group, weights.Length) - 1;
            if (weights.First(last) - weights.First(i) > Vector128<byte>.Count - Quad)
            {
                return false;
            }
        }

        return (Quads(weights) * Quad) + Vector128<byte>.Count <= RowReader.Slack;
    }

    protected override void FilterRow(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            FilterVector512(source, target);
        }
        else if (Avx2.IsSupported)
        {
            FilterVector256(source, target);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            FilterVector128(source, target);
        }
        else
        {
            FilterScalar(source, target);
        }
    }

    private static int Quads(FixedPointWeights weights) => (weights.MostTaps + Quad - 1) / Quad;
}
