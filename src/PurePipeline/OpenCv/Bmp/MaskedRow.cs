using System.Buffers.Binary;
using System.Numerics;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Bmp;

/// <summary>
/// Pixels of 32 bits whose masks say where the colours are, as blue, green, red, alpha: the bits under a mask, times 255 over the most that
/// they can be, in float32, cut off; or as they are, if they are not to be scaled (imgcodecs/src/grfmt_bmp.cpp, <c>maskBGRA</c>).
/// </summary>
internal sealed class MaskedRow(uint red, uint green, uint blue, uint alpha, bool scales) : ColorRow
{
    private readonly (uint Mask, int Shift, float Scale)[] _channels = 
        [Channel(blue, scales), Channel(green, scales), Channel(red, scales), Channel(alpha, scales)];

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        for (int i = 0; i < 4 * width; i += 4)
        {
            uint pixel = BinaryPrimitives.ReadUInt32LittleEndian(source[i..]);
            for (int channel = 0; channel < _channels.Length; channel++)
            {
                (uint mask, int shift, float scale) = _channels[channel];
                target[i + channel] = mask == 0 ? byte.MaxValue : (byte)(((pixel & mask) >> shift) * scale);
            }
        }
    }

    private static (uint Mask, int Shift, float Scale) Channel(uint mask, bool scales)
    {
        int shift = BitOperations.TrailingZeroCount(mask);
        return (mask, shift, scales && mask != 0 ? 255f / (mask >> shift) : 1);
    }
}
