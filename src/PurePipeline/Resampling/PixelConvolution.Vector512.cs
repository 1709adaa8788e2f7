using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class PixelConvolution
{
    /// <summary>AVX-512: four target pixels in a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector512(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int step = Quad * BytesPerPixel;
        int stored = Group * BytesPerPixel;
        int quads = _quads;
        Vector128<byte> packing = Packing(BytesPerPixel);
        Vector512<byte> taps01 = Vector512.Create(Taps01(BytesPerPixel));
        Vector512<byte> taps23 = Vector512.Create(Taps23(BytesPerPixel));

        // Safety: as in FilterVector256.
        fixed (byte* sourceRow = source, targetRow = target)
        fixed (int* offsets = _offsets)
        fixed (short* records = _records)
        {
            int* offset = offsets;
            short* record = records;
            byte* to = targetRow;
            for (int group = _groups; group > 0; group--, offset += Group, to += stored)
            {
                byte* source0 = sourceRow + offset[0];
                byte* source1 = sourceRow + offset[1];
                byte* source2 = sourceRow + offset[2];
                byte* source3 = sourceRow + offset[3];
                Vector512<int> high = Vector512.Create(FixedPointWeights.Half >> 16);
                Vector512<int> low = Vector512<int>.Zero;
                for (int quad = quads; quad > 0; quad--, record += Group * RecordWords)
                {
                    Vector512<byte> pixels = WideWords.Join(
                        Vector256.Create(Vector128.Load(source0), Vector128.Load(source1)),
                        Vector256.Create(Vector128.Load(source2), Vector128.Load(source3)));
                    Vector512<int> words = Vector512.Load((int*)record);
                    Vector512<short> a = WideWords.Shuffle(pixels, taps01);
                    Vector512<short> b = WideWords.Shuffle(pixels, taps23);
                    high += WideWords.MultiplyAddAdjacent(a, WideWords.Repeat(words, 0x00));
                    low += WideWords.MultiplyAddAdjacent(a, WideWords.Repeat(words, 0xAA));
                    high += WideWords.MultiplyAddAdjacent(b, WideWords.Repeat(words, 0x55));
                    low += WideWords.MultiplyAddAdjacent(b, WideWords.Repeat(words, 0xFF));
                    source0 += step;
                    source1 += step;
                    source2 += step;
                    source3 += step;
                }

                Vector128<byte> clipped = WideWords.Clip(((high << 16) + low) >> FixedPointWeights.FractionBits);
                Ssse3.Shuffle(clipped, packing).Store(to);
            }
        }
    }
}
