using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PurePipeline.Decoding.Png;

/// <summary>Makes pixels of <see cref="PngHeader.Mode"/> of a row's packed samples.</summary>
internal static class SampleRow
{
    /// <param name="packed">The row as it is in the file.</param>
    /// <param name="header">What its samples are.</param>
    /// <param name="target">The pixels: exactly as many bytes as they take.</param>
    public static void Unpack(ReadOnlySpan<byte> packed, PngHeader header, Span<byte> target)
    {
        switch (header.BitDepth)
        {
            case 8:
                packed.CopyTo(target);
                break;
            case 16:
                ReadOnlySpan<ushort> samples = MemoryMarshal.Cast<byte, ushort>(packed);
                Span<ushort> numbers = MemoryMarshal.Cast<byte, ushort>(target);
                if (BitConverter.IsLittleEndian)
                {
                    BinaryPrimitives.ReverseEndianness(samples, numbers);
                }
                else
                {
                    samples.CopyTo(numbers);
                }

                break;
            default:
                PackedSamples.Widen(packed, header.BitDepth, (byte)(header.ColorType == PngColorType.Palette ? 1 : 255 / ((1 << header.BitDepth) - 1)), target);
                break;
        }
    }
}
