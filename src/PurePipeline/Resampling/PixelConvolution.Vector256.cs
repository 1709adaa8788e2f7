using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class PixelConvolution
{
    /// <summary>AVX2: two target pixels in a register, four a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int step = Quad * BytesPerPixel;
        int stored = Group * BytesPerPixel;
        int quads = _quads;
        Vector128<byte> packing = Packing(BytesPerPixel);
        Vector256<byte> taps01 = Vector256.Create(Taps01(BytesPerPixel));
        Vector256<byte> taps23 = Vector256.Create(Taps23(BytesPerPixel));

        // Safety: loads end at most 3 pixels and 8 bytes behind the source row, stores 3 pixels and 8 bytes behind the target row; both
        // spans have RowReader.Slack bytes there. The tables have whole groups.
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
                Vector256<int> highA = Vector256.Create(FixedPointWeights.Half >> 16);
                Vector256<int> highB = highA;
                Vector256<int> lowA = Vector256<int>.Zero;
                Vector256<int> lowB = Vector256<int>.Zero;
                for (int quad = quads; quad > 0; quad--, record += Group * RecordWords)
                {
                    Vector256<byte> pixels = Vector256.Create(Vector128.Load(source0), Vector128.Load(source1));
                    Vector256<int> words = Vector256.Load((int*)record);
                    Vector256<short> a = Avx2.Shuffle(pixels, taps01).AsInt16();
                    Vector256<short> b = Avx2.Shuffle(pixels, taps23).AsInt16();
                    highA += Avx2.MultiplyAddAdjacent(a, Avx2.Shuffle(words, 0x00).AsInt16());
                    lowA += Avx2.MultiplyAddAdjacent(a, Avx2.Shuffle(words, 0xAA).AsInt16());
                    highA += Avx2.MultiplyAddAdjacent(b, Avx2.Shuffle(words, 0x55).AsInt16());
                    lowA += Avx2.MultiplyAddAdjacent(b, Avx2.Shuffle(words, 0xFF).AsInt16());

                    pixels = Vector256.Create(Vector128.Load(source2), Vector128.Load(source3));
                    words = Vector256.Load((int*)(record + (2 * RecordWords)));
                    a = Avx2.Shuffle(pixels, taps01).AsInt16();
                    b = Avx2.Shuffle(pixels, taps23).AsInt16();
                    highB += Avx2.MultiplyAddAdjacent(a, Avx2.Shuffle(words, 0x00).AsInt16());
                    lowB += Avx2.MultiplyAddAdjacent(a, Avx2.Shuffle(words, 0xAA).AsInt16());
                    highB += Avx2.MultiplyAddAdjacent(b, Avx2.Shuffle(words, 0x55).AsInt16());
                    lowB += Avx2.MultiplyAddAdjacent(b, Avx2.Shuffle(words, 0xFF).AsInt16());

                    source0 += step;
                    source1 += step;
                    source2 += step;
                    source3 += step;
                }

                Vector256<int> first = ((highA << 16) + lowA) >> FixedPointWeights.FractionBits;
                Vector256<int> second = ((highB << 16) + lowB) >> FixedPointWeights.FractionBits;

                // Packed within lanes: pixels 0 and 2 in the lower lane, 1 and 3 in the upper one.
                Vector256<short> packed = Avx2.PackSignedSaturate(first, second);
                packed = Avx2.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsInt16();
                Vector128<byte> clipped = Sse2.PackUnsignedSaturate(packed.GetLower(), packed.GetUpper());
                Ssse3.Shuffle(clipped, packing).Store(to);
            }
        }
    }
}
