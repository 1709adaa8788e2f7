using System.Buffers.Binary;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Bmp;

/// <summary>
/// Pixels of 16 bits, blue in the lowest, as bytes whose highest bits those are and whose lowest are 0 (imgcodecs/src/utils.cpp,
/// <c>icvCvt_BGR5552BGR_8u_C2C3R</c> and its like).
/// </summary>
/// <param name="greenBits">5 or 6; red and blue have 5.</param>
/// <param name="channels">1 for gray, or 3.</param>
/// <param name="isRgb">Red is to be the first.</param>
internal sealed class HighBitsRow(int greenBits, int channels, bool isRgb) : ColorRow
{
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        for (int x = 0; x < width; x++)
        {
            int pixel = BinaryPrimitives.ReadUInt16LittleEndian(source[(2 * x)..]);
            int blue = (pixel << 3) & 0xF8;
            int green = (pixel >> (greenBits - 3)) & (greenBits == 5 ? 0xF8 : 0xFC);
            int red = (pixel >> (greenBits + 2)) & 0xF8;
            if (channels == 1)
            {
                target[x] = (byte)FourteenBitGrayRow.Gray(blue, green, red);
                continue;
            }

            Span<byte> color = target.Slice(3 * x, 3);
            (color[0], color[1], color[2]) = isRgb ? ((byte)red, (byte)green, (byte)blue) : ((byte)blue, (byte)green, (byte)red);
        }
    }
}
