using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PurePipeline.Decoding.Png;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Png;

/// <summary>Red, green and blue with an alpha that is zero for the one transparent colour, else full.</summary>
internal sealed class TransparentColorRow : ColorRow
{
    private readonly bool _isWide;
    private readonly ushort[] _key = new ushort[3];

    public TransparentColorRow(PngHeader header)
    {
        _isWide = header.BitDepth == 16;
        for (int i = 0; i < _key.Length; i++)
        {
            int sample = BinaryPrimitives.ReadUInt16BigEndian(header.Transparency.Span[(2 * i)..]);
            _key[i] = (ushort)(_isWide ? sample : sample & byte.MaxValue);
        }
    }

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        if (_isWide)
        {
            Add(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<byte, ushort>(target), width, ushort.MaxValue);
        }
        else
        {
            Add(source, target, width, byte.MaxValue);
        }
    }

    private void Add<T>(ReadOnlySpan<T> source, Span<T> target, int width, T full)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        (T red, T green, T blue) = (T.CreateTruncating(_key[0]), T.CreateTruncating(_key[1]), T.CreateTruncating(_key[2]));
        for (int x = 0; x < width; x++)
        {
            ReadOnlySpan<T> color = source.Slice(3 * x, 3);
            color.CopyTo(target[(4 * x)..]);
            target[(4 * x) + 3] = color[0] == red && color[1] == green && color[2] == blue ? T.Zero : full;
        }
    }
}
