using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// Horizontal convolution of one-byte pixels for strong reductions: the taps of one target pixel are taken sixteen at a time, and the sums
/// of four pixels are added up at the end. Weights are two words, as in <see cref="PixelConvolution"/>.
/// </summary>
internal sealed partial class SparseGrayConvolution : HorizontalConvolution
{
    private const int Group = 4;
    private const int Step = 16;

    // The words of a step: sixteen high ones, sixteen low ones.
    private const int RecordWords = 2 * Step;

    private readonly int _steps;
    private readonly int[] _offsets;

    // Group by group and step by step the words of the group's pixels.
    private readonly short[] _records;

    public SparseGrayConvolution(FixedPointWeights weights)
        : base(weights, bytesPerPixel: 1)
    {
        _steps = (weights.MostTaps + Step - 1) / Step;
        _offsets = new int[(weights.Length + Group - 1) / Group * Group];
        _records = new short[checked(_offsets.Length * _steps * RecordWords)];

        // Windows of whole steps are moved left where they would end beyond the row. A row shorter than a window is passed by up to 15
        // bytes.
        int lastStart = Math.Max(0, weights.Axis.SourceLength - (_steps * Step));
        for (int i = 0; i < weights.Length; i++)
        {
            _offsets[i] = Math.Min(weights.First(i), lastStart);
            ReadOnlySpan<int> window = weights.Window(i);
            for (int tap = 0; tap < window.Length; tap++)
            {
                int at = weights.First(i) - _offsets[i] + tap;
                int record = (((((i / Group * _steps) + (at / Step)) * Group) + (i % Group)) * RecordWords) + (at % Step);
                (_records[record], _records[record + Step]) = FixedPointWeights.Split(window[tap]);
            }
        }
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
}
