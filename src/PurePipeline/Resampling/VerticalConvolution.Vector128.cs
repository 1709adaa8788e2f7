using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class VerticalConvolution
{
    /// <summary>
    /// 128 bits, on any processor: 16 columns a turn, one row after the other with 32-bit products. (At this width, sorting two rows for
    /// multiply-add costs more than it saves.)
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void FilterVector128(
        ReadOnlySpan<int> window, ReadOnlySpan<byte> rows, ReadOnlySpan<int> offsets, Span<byte> target, int rowBytes)
    {
        int taps = window.Length;

        // Safety: loads and stores end at most 15 bytes behind the rows, which have RowReader.Slack bytes there; Filter has checked the
        // offsets.
        fixed (byte* ring = rows, targetRow = target)
        fixed (int* weights = window, offset = offsets)
        {
            for (int x = 0; x < rowBytes; x += Vector128<byte>.Count)
            {
                byte* column = ring + x;
                Vector128<int> a = Vector128.Create(FixedPointWeights.Half);
                Vector128<int> b = a;
                Vector128<int> c = a;
                Vector128<int> d = a;
                for (int tap = 0; tap < taps; tap++)
                {
                    Vector128<byte> pixels = Vector128.Load(column + offset[tap]);
                    Vector128<int> weight = Vector128.Create(weights[tap]);
                    Vector128<ushort> lower = Vector128.WidenLower(pixels);
                    Vector128<ushort> upper = Vector128.WidenUpper(pixels);
                    a += Vector128.WidenLower(lower).AsInt32() * weight;
                    b += Vector128.WidenUpper(lower).AsInt32() * weight;
                    c += Vector128.WidenLower(upper).AsInt32() * weight;
                    d += Vector128.WidenUpper(upper).AsInt32() * weight;
                }

                const int bits = FixedPointWeights.FractionBits;
                WordVectors.Clip(a >> bits, b >> bits, c >> bits, d >> bits).Store(targetRow + x);
            }
        }
    }
}
