using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// Horizontal convolution of one-byte pixels whose target pixels are means of many: strong reductions by <c>BOX</c>. As a window has one
/// weight, <c>(2^21 + sum(source * weight)) >> 22</c> takes one product: of the weight and the sum of the window's pixels, which are picked
/// from whole loads by masks.
/// </summary>
internal sealed partial class GrayMeanConvolution : HorizontalConvolution
{
    private const int Group = 8;
    private const int Step = 16;
    private const int GroupMasks = Group * Step;

    private readonly int _steps;
    private readonly int[] _offsets;
    private readonly int[] _weights;

    // Group by group and step by step the masks of the group's pixels.
    private readonly byte[] _masks;

    public GrayMeanConvolution(FixedPointWeights weights)
        : base(weights, bytesPerPixel: 1)
    {
        _steps = (weights.MostTaps + Step - 1) / Step;
        int groups = (weights.Length + Group - 1) / Group;
        (_offsets, _weights) = (new int[groups * Group], new int[groups * Group]);
        _masks = new byte[checked(groups * _steps * GroupMasks)];

        // Windows of whole steps are moved left where they would end beyond the row. A row shorter than a window is passed by up to 15
        // bytes.
        int lastStart = Math.Max(0, weights.Axis.SourceLength - (_steps * Step));
        for (int i = 0; i < weights.Length; i++)
        {
            _offsets[i] = Math.Min(weights.First(i), lastStart);
            ReadOnlySpan<int> window = weights.Window(i);
            for (int tap = 0; tap < window.Length; tap++)
            {
                if (window[tap] != 0)
                {
                    int at = weights.First(i) - _offsets[i] + tap;
                    _masks[(((i / Group * _steps) + (at / Step)) * GroupMasks) + (i % Group * Step) + (at % Step)] = byte.MaxValue;
                    _weights[i] = window[tap];
                }
            }
        }
    }

    /// <summary>Whether target pixels are means, and the processor adds up bytes.</summary>
    public static bool Fits(FixedPointWeights weights) => Sse2.IsSupported && weights.AreMeans();

    protected override void FilterRow(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Avx2.IsSupported)
        {
            FilterVector256(source, target);
        }
        else
        {
            FilterVector128(source, target);
        }
    }
}
