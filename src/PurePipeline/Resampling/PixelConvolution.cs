using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// Horizontal convolution of pixels of two to four bytes. A 128-bit lane is one target pixel; a load of 16 bytes takes a quad of source
/// pixels, which a constant shuffle sorts by channel, two taps side by side, for multiply-add of 16-bit words. A weight is two words
/// (<see cref="FixedPointWeights.Split"/>), so the sum is <c>(high &lt;&lt; 16) + low</c>: exact, because 32-bit sums are taken modulo
/// 2^32.
/// </summary>
internal sealed partial class PixelConvolution : HorizontalConvolution
{
    private const int Group = 4;
    private const int Quad = 4;

    // The words of a quad's weights for one target pixel: high 01, high 23, low 01, low 23.
    private const int RecordWords = 8;

    private readonly int _groups;
    private readonly int _quads;
    private readonly int[] _offsets;
    private readonly short[] _records;

    public PixelConvolution(FixedPointWeights weights, int bytesPerPixel)
        : base(weights, bytesPerPixel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytesPerPixel, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytesPerPixel, 4);
        _quads = (weights.MostTaps + Quad - 1) / Quad;
        _groups = (weights.Length + Group - 1) / Group;
        _offsets = new int[_groups * Group];
        _records = new short[checked(_groups * Group * _quads * RecordWords)];

        // Windows of whole quads are moved left where they would end beyond the row. A row shorter than a window is passed by up to 3
        // pixels.
        int lastStart = Math.Max(0, weights.Axis.SourceLength - (_quads * Quad));
        for (int i = 0; i < weights.Length; i++)
        {
            int start = Math.Min(weights.First(i), lastStart);
            _offsets[i] = start * bytesPerPixel;
            ReadOnlySpan<int> window = weights.Window(i);
            for (int tap = 0; tap < window.Length; tap++)
            {
                int at = weights.First(i) - start + tap;
                int record = ((((i / Group * _quads) + (at / Quad)) * Group) + (i % Group)) * RecordWords;
                (_records[record + (at % Quad)], _records[record + Quad + (at % Quad)]) = FixedPointWeights.Split(window[tap]);
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

    // The shuffles: taps 0 and 1, or 2 and 3, of each channel as words. 0x80 gives zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Taps01(int bytesPerPixel) => bytesPerPixel switch
    {
        4 => Vector128.Create((byte)0, 0x80, 4, 0x80, 1, 0x80, 5, 0x80, 2, 0x80, 6, 0x80, 3, 0x80, 7, 0x80),
        3 => Vector128.Create((byte)0, 0x80, 3, 0x80, 1, 0x80, 4, 0x80, 2, 0x80, 5, 0x80, 0x80, 0x80, 0x80, 0x80),
        _ => Vector128.Create((byte)0, 0x80, 2, 0x80, 1, 0x80, 3, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Taps23(int bytesPerPixel) => bytesPerPixel switch
    {
        4 => Vector128.Create((byte)8, 0x80, 12, 0x80, 9, 0x80, 13, 0x80, 10, 0x80, 14, 0x80, 11, 0x80, 15, 0x80),
        3 => Vector128.Create((byte)6, 0x80, 9, 0x80, 7, 0x80, 10, 0x80, 8, 0x80, 11, 0x80, 0x80, 0x80, 0x80, 0x80),
        _ => Vector128.Create((byte)4, 0x80, 6, 0x80, 5, 0x80, 7, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80),
    };

    // From four pixels of four bytes to what is stored: the same, or the first bytes of each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Packing(int bytesPerPixel) => bytesPerPixel switch
    {
        4 => Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
        3 => Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 0x80, 0x80, 0x80, 0x80),
        _ => Vector128.Create((byte)0, 1, 4, 5, 8, 9, 12, 13, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80),
    };
}
