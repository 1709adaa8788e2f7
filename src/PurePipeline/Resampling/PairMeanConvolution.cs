using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// Horizontal convolution whose target pixels are one source pixel or the mean of two: <c>BOX</c> to half the width or more. Two shuffles
/// of 16 source bytes give the first and the last pixels of a few windows, whose mean is exact: with weights of one half,
/// <c>(2^21 + 2^21 * a + 2^21 * b) >> 22</c> is <c>(a + b + 1) >> 1</c>; and <c>a</c>, if they are the same pixel.
/// </summary>
internal sealed partial class PairMeanConvolution : HorizontalConvolution
{
    // A block is the target pixels of one load, and has two shuffles.
    private const int Window = 16;
    private const int BlockShuffles = 2 * Window;

    private readonly int _blockBytes;
    private readonly int[] _offsets;

    // Of two blocks at a time, the shuffles for their first pixels and then those for their last ones.
    private readonly byte[] _shuffles;

    public PairMeanConvolution(FixedPointWeights weights, int bytesPerPixel)
        : base(weights, bytesPerPixel)
    {
        (int First, int Last)[] pixels = [.. Enumerable.Range(0, weights.Length).Select(i => Pixels(weights, i))];
        int block = BlockLength(pixels, bytesPerPixel);
        _blockBytes = block * bytesPerPixel;

        // Blocks come in pairs; a last one alone is done twice.
        int pairs = (weights.Length + (2 * block) - 1) / (2 * block);
        _offsets = new int[2 * pairs];
        _shuffles = new byte[checked(2 * pairs * BlockShuffles)];
        Array.Fill(_shuffles, (byte)0x80);
        for (int i = 0; i < weights.Length; i++)
        {
            int start = pixels[i / block * block].First;
            int at = (i / block / 2 * 2 * BlockShuffles) + (i / block % 2 * Window) + (i % block * bytesPerPixel);
            _offsets[i / block] = start * bytesPerPixel;
            for (int channel = 0; channel < bytesPerPixel; channel++)
            {
                _shuffles[at + channel] = (byte)(((pixels[i].First - start) * bytesPerPixel) + channel);
                _shuffles[at + BlockShuffles + channel] = (byte)(((pixels[i].Last - start) * bytesPerPixel) + channel);
            }
        }
    }

    /// <summary>Whether each target pixel is one source pixel or the mean of two neighbours.</summary>
    public static bool Fits(FixedPointWeights weights)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights.Window(i).Trim(0) is not ([2 * FixedPointWeights.Half] or [FixedPointWeights.Half, FixedPointWeights.Half]))
            {
                return false;
            }
        }

        return true;
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

    private static (int First, int Last) Pixels(FixedPointWeights weights, int index)
    {
        ReadOnlySpan<int> window = weights.Window(index);
        return (weights.First(index) + window.IndexOfAnyExcept(0), weights.First(index) + window.LastIndexOfAnyExcept(0));
    }

    // As many target pixels as always come from one load: at least one, which two neighbours of four bytes fit.
    private static int BlockLength(ReadOnlySpan<(int First, int Last)> pixels, int bytesPerPixel)
    {
        int length = Window / bytesPerPixel;
        for (int start = 0; start < pixels.Length; start += length)
        {
            int end = Math.Min(start + length, pixels.Length);
            if (length > 1 && (pixels[end - 1].Last + 1 - pixels[start].First) * bytesPerPixel > Window)
            {
                (start, length) = (-(length - 1), length - 1);
            }
        }

        return length;
    }
}
