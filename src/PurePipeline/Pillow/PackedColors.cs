using System.Buffers.Binary;

namespace PurePipeline.Pillow;

/// <summary>
/// Pixels of 16 bits, blue in the lowest: <c>value * 255 / 31</c>, of green's six bits <c>value * 255 / 63</c> (<c>Unpack.c</c>,
/// <c>ImagingUnpackBGR15</c>, <c>ImagingUnpackBGR16</c>).
/// </summary>
internal static class PackedColors
{
    /// <summary>Five bits of each colour.</summary>
    public static void Unpack555(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int s = 0, t = 0; t < target.Length; s += 2, t += 3)
        {
            int pixel = BinaryPrimitives.ReadUInt16LittleEndian(source[s..]);
            target[t] = Five(pixel >> 10);
            target[t + 1] = Five(pixel >> 5);
            target[t + 2] = Five(pixel);
        }
    }

    /// <summary>Six bits of green, five of the others.</summary>
    public static void Unpack565(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int s = 0, t = 0; t < target.Length; s += 2, t += 3)
        {
            int pixel = BinaryPrimitives.ReadUInt16LittleEndian(source[s..]);
            target[t] = Five(pixel >> 11);
            target[t + 1] = (byte)(((pixel >> 5) & 63) * 255 / 63);
            target[t + 2] = Five(pixel);
        }
    }

    /// <summary>Five bits of each colour and one that says that the pixel is transparent.</summary>
    public static void Unpack1555(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int s = 0, t = 0; t < target.Length; s += 2, t += 4)
        {
            int pixel = BinaryPrimitives.ReadUInt16LittleEndian(source[s..]);
            (target[t], target[t + 1], target[t + 2]) = (Five(pixel >> 10), Five(pixel >> 5), Five(pixel));
            target[t + 3] = pixel >> 15 == 0 ? byte.MaxValue : (byte)0;
        }
    }

    /// <summary>The lowest five bits.</summary>
    private static byte Five(int bits) => (byte)((bits & 31) * 255 / 31);
}
