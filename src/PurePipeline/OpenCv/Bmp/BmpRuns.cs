using PurePipeline.Decoding;
using PurePipeline.Decoding.Bmp;

namespace PurePipeline.OpenCv.Bmp;

/// <summary>
/// A run-length encoded bitmap as OpenCV reads it: a run never passes its row's end, and what a jump passes over is of the palette's first
/// colour. Jumps downwards, and the end of the picture, count for eight bits a pixel only.
/// </summary>
internal sealed class BmpRuns(FileBytes file, long offset, BmpHeader header)
{
    private readonly int _width = header.Width;
    private readonly int _height = Math.Abs(header.Height);
    private readonly bool _isFour = header.Compression == BmpCompression.RunLength4;

    /// <summary>Writes the indices.</summary>
    /// <exception cref="PictureException">The data is damaged, or ends too early.</exception>
    public void Decode(Span<byte> indices)
    {
        long at = offset;
        bool hasWrapped = false;
        (int x, int y) = (0, 0);
        while (y < _height)
        {
            (int run, byte value) = (file.At(at), file.At(at + 1));
            at += 2;
            if (run > 0)
            {
                RequireRoom(x, run, at);
                Encode(Row(indices, y).Slice(x, run), value);
                x += run;
                hasWrapped = !_isFour && x == _width;
                (x, y) = hasWrapped ? (0, y + 1) : (x, y);
            }
            else if (value > 2)
            {
                RequireRoom(x, value, at);
                int bytes = ((_isFour ? (value + 1) / 2 : value) + 1) & ~1;
                Copy(file.Slice(at, bytes).Span, Row(indices, y).Slice(x, value));
                at += bytes;
                x += value;
                hasWrapped = false;
            }
            else
            {
                (long right, long down) = (_width - x, _height - y);
                if (_isFour || value != 0 || !hasWrapped || right < _width)
                {
                    if (value == 2)
                    {
                        (right, down) = (file.At(at), file.At(at + 1));
                        at += 2;
                    }

                    Skip(indices, ref x, ref y, right + (_isFour || value == 0 ? 0 : down * _width));
                }

                hasWrapped = false;
            }
        }
    }

    private void RequireRoom(int x, int count, long at)
    {
        if (x + count > _width)
        {
            throw file.Corrupt("A run passes the end of its row.", at);
        }
    }

    private Span<byte> Row(Span<byte> indices, int y) => indices.Slice((header.Height > 0 ? _height - 1 - y : y) * _width, _width);

    // At the row's end the next one begins, even if nothing is to be skipped.
    private void Skip(Span<byte> indices, ref int x, ref int y, long count)
    {
        do
        {
            int part = (int)Math.Min(count, _width - x);
            Row(indices, y).Slice(x, part).Clear();
            (x, count) = (x + part, count - part);
            if (x == _width)
            {
                (x, y) = (0, y + 1);
            }
        }
        while (count > 0 && y < _height);
    }

    private void Encode(Span<byte> run, byte value)
    {
        for (int i = 0; i < run.Length; i++)
        {
            run[i] = (byte)(!_isFour ? value : i % 2 == 0 ? value >> 4 : value & 15);
        }
    }

    private void Copy(ReadOnlySpan<byte> literal, Span<byte> target)
    {
        if (_isFour)
        {
            PackedSamples.Widen4(literal, target);
        }
        else
        {
            literal[..target.Length].CopyTo(target);
        }
    }
}
