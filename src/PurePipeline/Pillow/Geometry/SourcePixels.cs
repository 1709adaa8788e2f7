using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Geometry;

/// <summary>A whole picture's rows while pixels are taken from anywhere in it.</summary>
internal readonly ref struct SourcePixels(MemoryPicture picture)
{
    private readonly MemoryPicture _picture = picture;
    private readonly ReadOnlySpan<byte> _fromFirstRow = picture.FromRow(0);

    public int Width { get; } = picture.Width;

    public int Height { get; } = picture.Height;

    /// <summary>Bytes from one row's start to the next one's; negative if that comes before it in memory.</summary>
    public int Stride { get; } = picture.RowStride;

    /// <summary>The first byte of row 0.</summary>
    public ref readonly byte Origin => ref MemoryMarshal.GetReference(_fromFirstRow);

    /// <summary>How many bytes there are from row 0's first one on; all rows are among them if the stride is positive.</summary>
    public int Readable => _fromFirstRow.Length;

    public ReadOnlySpan<T> Row<T>(int y)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(_picture.Row(y));

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
