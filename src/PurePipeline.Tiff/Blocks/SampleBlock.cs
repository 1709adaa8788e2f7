using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PurePipeline.Tiff.Blocks;

/// <summary>Bytes of any coding that become samples: brought into the machine's order, and differences summed up.</summary>
/// <param name="page">The page.</param>
/// <param name="blocks">Its blocks.</param>
/// <param name="coding">What decodes the bytes.</param>
/// <param name="hasPredictor">Whether samples may be differences.</param>
internal sealed class SampleBlock(TiffPage page, TiffBlocks blocks, BlockCodec coding, bool hasPredictor) : BlockCodec
{
    private readonly Predictor? _predictor = hasPredictor ? Predictor.Of(page, blocks) : null;

    public override string? Decode(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples)
    {
        string? problem = coding.Decode(stored, rows, samples);
        if (!page.File.IsLittleEndian && _predictor is not FloatPredictor)
        {
            SwapBytes(samples, blocks.Bits);
        }

        for (int start = 0; _predictor is not null && start < samples.Length; start += (int)blocks.RowBytes)
        {
            _predictor.SumUp(samples.Slice(start, (int)blocks.RowBytes));
        }

        return problem;
    }

    private static void SwapBytes(Span<byte> samples, int bits)
    {
        switch (bits)
        {
            case 16:
                Span<ushort> words = MemoryMarshal.Cast<byte, ushort>(samples);
                BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case 32:
                Span<uint> doubleWords = MemoryMarshal.Cast<byte, uint>(samples);
                BinaryPrimitives.ReverseEndianness(doubleWords, doubleWords);
                break;
            case 64:
                Span<ulong> quadWords = MemoryMarshal.Cast<byte, ulong>(samples);
                BinaryPrimitives.ReverseEndianness(quadWords, quadWords);
                break;
        }
    }
}
