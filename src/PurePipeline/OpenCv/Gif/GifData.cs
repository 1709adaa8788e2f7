using PurePipeline.Decoding;
using PurePipeline.Decoding.Gif;

namespace PurePipeline.OpenCv.Gif;

/// <summary>Decodes a frame's indices as OpenCV does (<c>GifDecoder::lzwDecode</c>): there have to be as many as the frame has pixels.</summary>
internal sealed class GifData(FileBytes file, GifFrame frame)
{
    /// <summary>The indices in the order in which they are stored.</summary>
    /// <exception cref="PictureException">The data is damaged.</exception>
    public byte[] Decode()
    {
        if (frame.Bits is < 2 or >= LzwTable.MaxBits)
        {
            throw Broken(frame.Data - 1);
        }

        var table = new LzwTable(frame.Bits);
        byte[] indices = new byte[frame.Width * frame.Height];
        int count = 0;
        (int codeBits, int next, int previous) = (frame.Bits + 1, table.End + 1, -1);
        (uint bits, int bitCount) = (0, 0);
        long position = frame.Data;
        for (int left = file.At(position++); left > 0;)
        {
            if (bitCount < codeBits)
            {
                bits |= (uint)file.At(position++) << bitCount;
                (bitCount, left) = (bitCount + 8, left - 1);
            }

            while (bitCount >= codeBits)
            {
                int code = (int)(bits & ((1u << codeBits) - 1));
                bits >>= codeBits;
                bitCount -= codeBits;
                if (code == table.Clear || code == table.End)
                {
                    (codeBits, next, previous) = (frame.Bits + 1, table.End + 1, -1);
                    if (code == table.End)
                    {
                        break;
                    }

                    continue;
                }

                if (count == indices.Length)
                {
                    return left == 0 && file.At(position) == 0 ? indices : throw Broken(position);
                }

                if (code > (previous < 0 ? table.Clear - 1 : Math.Min(next, LzwTable.MaxCount - 1)))
                {
                    throw Broken(position);
                }

                if (previous >= 0 && next < LzwTable.MaxCount)
                {
                    table.Set(next, count, table.LengthOf(previous));
                    next++;
                    codeBits += next == 1 << codeBits && codeBits < LzwTable.MaxBits ? 1 : 0;
                }

                int length = table.LengthOf(code);
                if (count + length > indices.Length)
                {
                    throw Broken(position);
                }

                if (code < table.Clear)
                {
                    indices[count++] = (byte)code;
                }
                else
                {
                    count += table.Write(code, indices, count);
                }

                previous = code;
            }

            left = left == 0 ? file.At(position++) : left;
        }

        return count == indices.Length ? indices : throw Broken(position);
    }

    private PictureException Broken(long position) => file.Corrupt("The compressed data is damaged.", position);
}
