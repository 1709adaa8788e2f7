using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// <c>cv2.medianBlur</c> of 3x3 neighbours of a picture in memory: its rows are taken as they lie, and the first and the last column by themselves.
/// </summary>
internal sealed class MedianOfNinePicture<T>(MemoryPicture source) : Picture(source.Width, source.Height, source.Mode)
    where T : unmanaged, INumber<T>
{
    private readonly int _channels = source.Mode.ChannelCount();

    public override RowReader OpenRows() => new Reader(this);

    internal override bool TryWrite(Span<byte> pixels)
    {
        for (int y = 0; y < Height; y++)
        {
            Make(y, pixels.Slice(y * RowBytes, RowBytes));
        }

        return true;
    }

    private void Make(int y, Span<byte> row) => MedianOfNine<T>.Blur(
        Row(Math.Max(y - 1, 0)), Row(y), Row(Math.Min(y + 1, Height - 1)), _channels, MemoryMarshal.Cast<byte, T>(row));

    private ReadOnlySpan<T> Row(int y) => MemoryMarshal.Cast<byte, T>(source.Row(y));

    private sealed class Reader(MedianOfNinePicture<T> picture) : RowReader(picture)
    {
        protected override void ReadRow(Span<byte> row) => picture.Make(NextRow, row[..picture.RowBytes]);

        protected override void SkipRows(int count)
        {
        }
    }
}
