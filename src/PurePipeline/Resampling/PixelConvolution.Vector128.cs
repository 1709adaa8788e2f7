using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class PixelConvolution
{
    /// <summary>128 bits, on any processor: one target pixel in a register, four a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int stored = Group * BytesPerPixel;
        int quads = _quads;
        int groupWords = quads * Group * RecordWords;
        int step = Quad * BytesPerPixel;
        Vector128<byte> taps01 = Taps01(BytesPerPixel);
        Vector128<byte> taps23 = Taps23(BytesPerPixel);
        Vector128<byte> packing = Packing(BytesPerPixel);

        // Safety: as in FilterVector256.
        fixed (byte* sourceRow = source, targetRow = target)
        fixed (int* offsets = _offsets)
        fixed (short* records = _records)
        {
            int* offset = offsets;
            short* record = records;
            byte* to = targetRow;
            for (int group = _groups; group > 0; group--, offset += Group, record += groupWords, to += stored)
            {
                Vector128<int> pixel0 = Sum(sourceRow + offset[0], record, quads, step, taps01, taps23);
                Vector128<int> pixel1 = Sum(sourceRow + offset[1], record + RecordWords, quads, step, taps01, taps23);
                Vector128<int> pixel2 = Sum(sourceRow + offset[2], record + (2 * RecordWords), quads, step, taps01, taps23);
                Vector128<int> pixel3 = Sum(sourceRow + offset[3], record + (3 * RecordWords), quads, step, taps01, taps23);
                Vector128.ShuffleNative(WordVectors.Clip(pixel0, pixel1, pixel2, pixel3), packing).Store(to);
            }
        }
    }

    // One target pixel's channels. Inlined, so that the shuffles stay in registers. Safety: reads 16 bytes and a record, quads times.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector128<int> Sum(byte* source, short* record, int quads, int step, Vector128<byte> taps01, Vector128<byte> taps23)
    {
        Vector128<int> high = Vector128.Create(FixedPointWeights.Half >> 16);
        Vector128<int> low = Vector128<int>.Zero;
        for (; quads > 0; quads--, source += step, record += Group * RecordWords)
        {
            Vector128<byte> pixels = Vector128.Load(source);
            Vector128<int> words = Vector128.Load((int*)record);
            Vector128<short> a = Vector128.ShuffleNative(pixels, taps01).AsInt16();
            Vector128<short> b = Vector128.ShuffleNative(pixels, taps23).AsInt16();
            high += WordVectors.MultiplyAddAdjacent(a, Vector128.Shuffle(words, Vector128.Create(0)).AsInt16());
            low += WordVectors.MultiplyAddAdjacent(a, Vector128.Shuffle(words, Vector128.Create(2)).AsInt16());
            high += WordVectors.MultiplyAddAdjacent(b, Vector128.Shuffle(words, Vector128.Create(1)).AsInt16());
            low += WordVectors.MultiplyAddAdjacent(b, Vector128.Shuffle(words, Vector128.Create(3)).AsInt16());
        }

        return ((high << 16) + low) >> FixedPointWeights.FractionBits;
    }
}
