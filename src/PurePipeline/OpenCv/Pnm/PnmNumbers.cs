using PurePipeline.Decoding;

namespace PurePipeline.OpenCv.Pnm;

/// <summary>Reads the numbers of a PNM file's text as OpenCV does (imgcodecs/src/grfmt_pxm.cpp, <c>ReadNumber</c>).</summary>
internal sealed class PnmNumbers(FileBytes file, long position)
{
    /// <summary>Behind the byte that was read last.</summary>
    public long Position { get; private set; } = position;

    /// <summary>The next number, and the byte behind its digits.</summary>
    /// <param name="maxDigits">Digits after which a number ends; 0 for any number of them.</param>
    /// <exception cref="PictureException">Something else stands there, the number is too large, or the file ends.</exception>
    public int Next(int maxDigits = 0)
    {
        byte next = Byte();
        while (!char.IsAsciiDigit((char)next))
        {
            if (next == '#')
            {
                do
                {
                    next = Byte();
                }
                while (next is not ((byte)'\n' or (byte)'\r'));
                next = Byte();
            }
            else if (AsciiSpace.Contains(next))
            {
                next = Byte();
            }
            else
            {
                throw file.Corrupt($"Byte {next} stands where a number is expected.", Position - 1);
            }
        }

        long value = 0;
        int digits = 0;
        do
        {
            value = (value * 10) + next - '0';
            if (value > int.MaxValue)
            {
                throw file.Corrupt("A number is too large.", Position);
            }

            digits++;
            if (digits == maxDigits)
            {
                break;
            }

            next = Byte();
        }
        while (char.IsAsciiDigit((char)next));
        return (int)value;
    }

    private byte Byte() => file.At(Position++);
}
