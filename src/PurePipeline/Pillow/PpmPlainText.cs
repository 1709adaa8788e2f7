using System.Runtime.InteropServices;
using PurePipeline.Decoding;

namespace PurePipeline.Pillow;

/// <summary>
/// Samples written as text (<c>PpmPlainDecoder</c>), a megabyte at a time. A comment goes with the end of its line, so that what stands
/// before and behind it is one number.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="position">Where the samples start.</param>
/// <param name="forgetsHalves">
/// A number that a block's end cut in two is used once. Up to 9.4 it came back until white space ended another block, so that the last
/// number of a file went on to the picture's end.
/// </param>
internal sealed class PpmPlainText(FileBytes file, int position, bool forgetsHalves)
{
    private const int BlockBytes = 1 << 20;
    private const int LongestToken = 10;

    private int _position = position;
    private bool _isWithinComment;

    /// <summary>Mode 1: a digit for each pixel, 1 for black.</summary>
    /// <exception cref="PictureException">There is something else, or too little.</exception>
    public void ReadBits(Span<byte> pixels)
    {
        int count = 0;
        while (count < pixels.Length && NextBlock() is { Length: > 0 } block)
        {
            foreach (byte token in WithoutComments(block))
            {
                if (AsciiSpace.Contains(token))
                {
                    continue;
                }

                if (token is not ((byte)'0' or (byte)'1'))
                {
                    throw Invalid();
                }

                if (count < pixels.Length)
                {
                    pixels[count++] = token == '0' ? byte.MaxValue : (byte)0;
                }
            }
        }

        RequireAll(count, pixels.Length);
    }

    /// <summary>Numbers from 0 to a maximum, as bytes or as numbers of four bytes.</summary>
    /// <exception cref="PictureException">There is something else, or too little.</exception>
    public void ReadLevels(Span<byte> pixels, int most, bool isNumber)
    {
        int size = isNumber ? sizeof(int) : 1;
        int count = 0;
        List<byte> token = [];
        byte[] half = [];
        while (count < pixels.Length)
        {
            byte[] block = NextBlock();
            bool isEnd = block.Length == 0;
            if (isEnd && half.Length == 0)
            {
                break;
            }

            token.Clear();
            token.AddRange(half);
            half = forgetsHalves ? [] : half;
            foreach (byte next in isEnd ? [(byte)' '] : WithoutComments(block))
            {
                if (!AsciiSpace.Contains(next))
                {
                    token.Add(next);
                }
                else if (token.Count > 0 && count < pixels.Length)
                {
                    Write(PpmLevels.Scale(Parse(token, most), most, isNumber), pixels.Slice(count, size));
                    count += size;
                    token.Clear();
                }
            }

            if (token.Count > LongestToken && count < pixels.Length)
            {
                throw Invalid();
            }

            half = token.Count > 0 ? [.. token] : half;
        }

        RequireAll(count, pixels.Length);
    }

    private static void Write(int value, Span<byte> pixel)
    {
        if (pixel.Length == 1)
        {
            pixel[0] = (byte)value;
        }
        else
        {
            BitConverter.TryWriteBytes(pixel, value);
        }
    }

    private int Parse(List<byte> token, int most) =>
        token.Count <= LongestToken && PpmNumber.TryParse(CollectionsMarshal.AsSpan(token), out int value) && value >= 0 && value <= most
            ? value
            : throw Invalid();

    private byte[] NextBlock()
    {
        ReadOnlySpan<byte> rest = file.Span[Math.Min(_position, file.Length)..];
        byte[] block = rest[..Math.Min(BlockBytes, rest.Length)].ToArray();
        _position += block.Length;
        return block;
    }

    private List<byte> WithoutComments(byte[] block)
    {
        List<byte> text = new(block.Length);
        foreach (byte next in block)
        {
            if (_isWithinComment)
            {
                _isWithinComment = next is not ((byte)'\r' or (byte)'\n');
            }
            else if (next == '#')
            {
                _isWithinComment = true;
            }
            else
            {
                text.Add(next);
            }
        }

        return text;
    }

    private void RequireAll(int count, int needed)
    {
        if (count < needed)
        {
            throw file.Truncated();
        }
    }

    private PictureException Invalid() => file.Corrupt("The text of the pixels has something that is no value of one.", _position);
}
