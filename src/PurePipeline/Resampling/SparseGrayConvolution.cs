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

    // Two pixels' words of a step: high ones of both, low ones of both; a register of 512 bits takes either.
    private const int PairWords = 4 * Step;
    private const int GroupWords = Group / 2 * PairWords;

    private readonly int _steps;
    private readonly int[] _offsets;

    // Group by group and step by step the words of the group's pixels.
    private readonly short[] _records;

    public SparseGrayConvolution(FixedPointWeights weights)
        : base(weights, bytesPerPixel: 1)
    {
        _steps = (weights.MostTaps + Step - 1) / Step;
        _offsets = new int[(weights.Length + Group - 1) / Group * Group];
        _records = new short[checked(_offsets.Length / Group * _steps * GroupWords)];

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
                int record = (((i / Group * _steps) + (at / Step)) * GroupWords)
                    + (i % Group / 2 * PairWords) + (i % 2 * Step) + (at % Step);
                (_records[record], _records[record + (2 * Step)]) = FixedPointWeights.Split(window[tap]);
            }
        }
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
}
