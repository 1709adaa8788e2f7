using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Geometry;

/// <summary>A whole picture's rows while pixels are taken from anywhere in it.</summary>
internal readonly ref struct SourcePixels
{
    private readonly ReadOnlySpan<byte> _pixels;
    private readonly int _rowBytes;

    public SourcePixels(MemoryPicture picture)
    {
        (Width, Height, Stride, _rowBytes) = (picture.Width, picture.Height, picture.RowStride, picture.RowBytes);
        _pixels = picture.FromRow(0);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes from one row's start to the next one's.</summary>
    public int Stride { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Row<T>(int y)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(_pixels.Slice(y * Stride, _rowBytes));

    /// <summary>Whether a position is in the picture; one that is not a number counts as inside, as in Pillow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(double x, double y) => !(x < 0 || x >= Width || y < 0 || y >= Height);

    /// <summary>The nearest column of the picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ClampX(int x) => Math.Clamp(x, 0, Width - 1);

    /// <summary>The nearest row of the picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ClampY(int y) => Math.Clamp(y, 0, Height - 1);
}
