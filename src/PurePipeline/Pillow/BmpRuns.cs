using PurePipeline.Decoding;
using PurePipeline.Decoding.Bmp;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// A run-length encoded bitmap as Pillow's <c>BmpRleDecoder</c> reads it: pixels follow each other through the rows, however long the
/// file says they are.
/// </summary>
internal sealed class BmpRuns(FileBytes file, long offset, BmpHeader header, Version pillow)
{
    // Before, a row of an odd number of pixels in one run lost the last of them, and no run was cut where the picture ends.
    private static readonly Version s_cutsRunsSince = new(13, 0);

    // Before, two bytes too many were read for a jump, and the second two counted.
    private static readonly Version s_readsJumpsSince = new(12, 2);

    private readonly int _width = header.Width;
    private readonly int _height = Math.Abs(header.Height);
    private readonly bool _isFour = header.Compression == BmpCompression.RunLength4;
    private readonly bool _cutsRuns = pillow >= s_cutsRunsSince;

    /// <summary>The picture of a file that has been identified.</summary>
    public DecodedPicture Picture(PixelMode mode, string format, DecodeOptions options)
    {
        if (mode is not (PixelMode.L or PixelMode.Palette) && !(mode == PixelMode.Bilevel && _cutsRuns))
        {
            throw file.Unsupported("Pillow decodes no runs of such pixels.", offset);
        }

        return ComposedPicture.Create(_width, _height, mode, format, options, pixels => Decode(pixels, mode));
    }

    private void Decode(Span<byte> pixels, PixelMode mode)
    {
        int count = Fill(pixels);
        if (count < pixels.Length)
        {
            throw file.Truncated();
        }

        if (mode == PixelMode.Bilevel)
        {
            RawRows.WhitenNonZero(pixels, pixels);
        }

        for (int top = 0, bottom = _height - 1; header.Height > 0 && top < bottom; top++, bottom--)
        {
            Swap(pixels.Slice(top * _width, _width), pixels.Slice(bottom * _width, _width));
        }
    }

    // The pixels that there are, in the file's order of rows.
    private int Fill(Span<byte> pixels)
    {
        ReadOnlySpan<byte> data = file.Span;
        long at = offset;
        int count = 0;
        int x = 0;
        while (count < pixels.Length && at + 1 < data.Length)
        {
            (int run, byte value) = (data[(int)at], data[(int)at + 1]);
            at += 2;
            if (run > 0)
            {
                run = x + run > _width ? Math.Max(0, _width - x) : run;
                Encode(Part(pixels, count, run), value);
                (count, x) = (count + run, x + run);
            }
            else if (value == 0)
            {
                int rest = count % _width == 0 ? 0 : _width - (count % _width);
                Part(pixels, count, rest).Clear();
                (count, x) = (count + rest, 0);
            }
            else if (value == 1)
            {
                break;
            }
            else if (value == 2)
            {
                if (at + 2 > data.Length)
                {
                    break;
                }

                at += pillow >= s_readsJumpsSince ? 0 : 2;
                if (at + 2 > data.Length)
                {
                    throw file.Truncated();
                }

                long skip = Math.Min(data[(int)at] + ((long)data[(int)at + 1] * _width), pixels.Length - count);
                at += 2;
                pixels.Slice(count, (int)skip).Clear();
                count += (int)skip;
                x = count % _width;
            }
            else
            {
                int wanted = _cutsRuns ? Math.Min(value, pixels.Length - count) : value;
                int bytes = !_isFour ? wanted : _cutsRuns ? (wanted + 1) / 2 : wanted / 2;
                ReadOnlySpan<byte> literal = data.Slice((int)at, (int)Math.Min(bytes, data.Length - at));
                at += literal.Length;
                count += Copy(literal, Part(pixels, count, _cutsRuns ? wanted : literal.Length * (_isFour ? 2 : 1)));
                if (literal.Length < bytes || (_cutsRuns && count == pixels.Length))
                {
                    break;
                }

                x += value;
                at += at % 2;
            }
        }

        return count;
    }

    private static Span<byte> Part(Span<byte> pixels, int start, int count) => pixels.Slice(start, Math.Min(count, pixels.Length - start));

    private void Encode(Span<byte> run, byte value)
    {
        if (!_isFour)
        {
            run.Fill(value);
            return;
        }

        for (int i = 0; i < run.Length; i++)
        {
            run[i] = (byte)(i % 2 == 0 ? value >> 4 : value & 15);
        }
    }

    private int Copy(ReadOnlySpan<byte> literal, Span<byte> target)
    {
        if (!_isFour)
        {
            literal[..Math.Min(literal.Length, target.Length)].CopyTo(target);
            return Math.Min(literal.Length, target.Length);
        }

        int count = Math.Min(2 * literal.Length, target.Length);
        for (int i = 0; i < count; i++)
        {
            target[i] = (byte)(i % 2 == 0 ? literal[i / 2] >> 4 : literal[i / 2] & 15);
        }

        return count;
    }

    private static void Swap(Span<byte> one, Span<byte> other)
    {
        for (int i = 0; i < one.Length; i++)
        {
            (one[i], other[i]) = (other[i], one[i]);
        }
    }
}
