using System.Buffers;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Quantizing;

/// <summary>
/// The pixels of a picture by the cells of a cube in which they lie, some hundred at a time. What is transparent counts as the colour of the
/// first such pixel, and lies in a cell of its own, behind the cube's, until that colour is known.
/// </summary>
internal sealed class CellRows : IDisposable
{
    private const int Chunk = 1024;

    private static readonly BandShuffle s_opaque = new(3, [0, 1, 2, ~255]);

    private readonly MemoryPicture _picture;
    private readonly ColorCube _cube;
    private readonly PixelCells _cells;
    private readonly ushort[] _chunk = ArrayPool<ushort>.Shared.Rent(Chunk);
    private readonly byte[]? _pixels;

    public CellRows(MemoryPicture picture, ColorCube cube)
    {
        (_picture, _cube, _cells) = (picture, cube, new PixelCells(cube));
        _pixels = picture.Mode == PixelMode.Rgba ? null : ArrayPool<byte>.Shared.Rent(4 * Chunk);
    }

    /// <summary>The pixels of each of the cube's cells.</summary>
    /// <param name="transparentCell">The cell of what is transparent; 0 if nothing is.</param>
    public ColorBucket[] Count(out int transparentCell)
    {
        ColorBucket[] buckets = new ColorBucket[_cube.Size + 1];
        uint transparent = 0;
        bool hasTransparent = false;
        using (var sums = new CellSums(buckets))
        {
            for (int y = 0; y < _picture.Height; y++)
            {
                for (int x = 0; x < _picture.Width; x += Chunk)
                {
                    ReadOnlySpan<uint> pixels = Pixels(x, y);
                    ReadOnlySpan<ushort> cells = CellsOf(pixels);
                    if (!hasTransparent && cells.IndexOf((ushort)_cube.Size) is >= 0 and var first)
                    {
                        (transparent, hasTransparent) = (pixels[first], true);
                    }

                    sums.Add(pixels, cells);
                }
            }
        }

        (byte red, byte green, byte blue) = ((byte)transparent, (byte)(transparent >> 8), (byte)(transparent >> 16));
        transparentCell = _cube.CellOf(red, green, blue, 0);
        uint count = buckets[_cube.Size].Count;
        buckets[transparentCell].Add(count, (ulong)count * red, (ulong)count * green, (ulong)count * blue, 0);
        return buckets[.._cube.Size];
    }

    /// <summary>What a table has for each pixel's cell, the last entry being that for what is transparent.</summary>
    public byte[] LookUp(ReadOnlySpan<byte> table)
    {
        byte[] found = GC.AllocateUninitializedArray<byte>(_picture.Width * _picture.Height);
        Span<byte> rest = found;
        for (int y = 0; y < _picture.Height; y++)
        {
            for (int x = 0; x < _picture.Width; x += Chunk)
            {
                ReadOnlySpan<ushort> cells = CellsOf(Pixels(x, y));
                LookUp(table, cells, rest[..cells.Length]);
                rest = rest[cells.Length..];
            }
        }

        return found;
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_chunk);
        if (_pixels is not null)
        {
            ArrayPool<byte>.Shared.Return(_pixels);
        }
    }

    private static void LookUp(ReadOnlySpan<byte> table, ReadOnlySpan<ushort> cells, Span<byte> found)
    {
        cells = cells[..found.Length];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = table[cells[i]];
        }
    }

    // Red in the lowest byte.
    private ReadOnlySpan<uint> Pixels(int x, int y)
    {
        int count = Math.Min(Chunk, _picture.Width - x);
        ReadOnlySpan<byte> row = _picture.Row(y);
        if (_pixels is null)
        {
            return MemoryMarshal.Cast<byte, uint>(row.Slice(4 * x, 4 * count));
        }

        s_opaque.Convert(row.Slice(3 * x, 3 * count), _pixels.AsSpan(0, 4 * count));
        return MemoryMarshal.Cast<byte, uint>(_pixels.AsSpan(0, 4 * count));
    }

    private ReadOnlySpan<ushort> CellsOf(ReadOnlySpan<uint> pixels)
    {
        _cells.Find(pixels, _chunk);
        return _chunk.AsSpan(0, pixels.Length);
    }
}
