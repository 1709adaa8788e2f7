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

    // A group's words for one quad of taps: high 01, high 23, low 01, low 23 of its four pixels.
    private const int RecordWords = 4 * Quad * Group / 2;

    private readonly int _groups;
    private readonly int _quads;
    private readonly int[] _offsets;
    private readonly byte[] _shuffles;
    private readonly short[] _records;

    public DenseGrayConvolution(FixedPointWeights weights)
        : base(weights, bytesPerPixel: 1)
    {
        _quads = Quads(weights);

        // An even number, for two groups a turn.
        _groups = (weights.Length + (2 * Group) - 1) / (2 * Group) * 2;
        _offsets = new int[_groups];
        _shuffles = new byte[_groups * 2 * Vector128<byte>.Count];
        _records = new short[checked(_groups * _quads * RecordWords)];
        Array.Fill(_shuffles, (byte)0x80);
        for (int i = 0; i < weights.Length; i++)
        {
            (int group, int lane) = (i / Group, i % Group);
            _offsets[group] = weights.First(group * Group);
            int start = weights.First(i) - _offsets[group];
            for (int tap = 0; tap < Quad; tap++)
            {
                int shuffle = (((group * 2) + (tap / 2)) * Vector128<byte>.Count) + (lane * 4) + (tap % 2 * 2);
                _shuffles[shuffle] = (byte)(start + tap);
            }

            ReadOnlySpan<int> window = weights.Window(i);
            for (int tap = 0; tap < window.Length; tap++)
            {
                int record = (((group * _quads) + (tap / Quad)) * RecordWords) + (tap % Quad / 2 * 2 * Group) + (lane * 2) + (tap % 2);
                (_records[record], _records[record + (RecordWords / 2)]) = FixedPointWeights.Split(window[tap]);
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
        if (Avx2.IsSupported)
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
