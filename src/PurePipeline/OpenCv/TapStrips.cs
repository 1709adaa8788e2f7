using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// A resize from memory to memory, one strip of columns after the other: a strip's filtered rows, and its weights, stay in the nearest caches
/// from row to row.
/// </summary>
internal static unsafe class TapStrips
{
    // What filtered rows take of the first-level cache of bytes. Wider channels are limited by memory, which wants longer parts of a row.
    private const int ByteRing = 24 << 10;
    private const int WideRing = 48 << 10;

    /// <summary>The columns of a strip; all of them where strips do not pay.</summary>
    /// <param name="source">The picture to resize.</param>
    /// <param name="scale">The target.</param>
    /// <param name="taps">Taps along each axis.</param>
    public static int Columns<TSum>(Picture source, ResizeScale scale, int taps)
        where TSum : unmanaged
    {
        bool isByte = source.Mode.BytesPerPixel() == source.Mode.ChannelCount();
        int columnBytes = taps * source.Mode.ChannelCount() * sizeof(TSum);
        int ring = isByte ? ByteRing : WideRing;

        // A large result of wide channels is better written past the caches, row by row.
        bool isEnlarged = (long)scale.Width * scale.Height > (long)source.Width * source.Height;
        return (long)columnBytes * scale.Width <= ring || (isEnlarged && !isByte)
            ? scale.Width
            : ring / columnBytes / ColumnStrip.Unit * ColumnStrip.Unit;
    }

    /// <summary>Writes all rows.</summary>
    /// <param name="source">The picture to resize.</param>
    /// <param name="kernel">Its kernel.</param>
    /// <param name="rows">The taps of the rows.</param>
    /// <param name="rowBytes">Bytes of a row.</param>
    /// <param name="pixels">The rows, one behind the other.</param>
    public static void Write<TSum>(MemoryPicture source, ITapKernel<TSum> kernel, TapAxis rows, int rowBytes, Span<byte> pixels)
        where TSum : unmanaged
    {
        (int pixelBytes, int lastRow) = (source.Mode.BytesPerPixel(), source.Height - 1);
        using var ring = new RowRing<TSum>(rows.Taps, kernel.SumCount);
        Span<int> starts = stackalloc int[rows.Taps];
        bool streams = Streaming.Pays((long)rowBytes * rows.Length);
        for (int i = 0; i < kernel.Strips.Length; i++)
        {
            ColumnStrip strip = kernel.Strips[i];
            (int sourceStart, int sourceBytes) = (strip.SourceStart * pixelBytes, (strip.SourceEnd - strip.SourceStart) * pixelBytes);
            (int start, int bytes) = (strip.Start * pixelBytes, (strip.End - strip.Start) * pixelBytes);
            ring.Clear();
            for (int y = 0; y < rows.Length; y++)
            {
                for (int j = 0; j < starts.Length; j++)
                {
                    int row = Math.Clamp(rows.Sources[y] + j, 0, lastRow);
                    Span<TSum> sums = ring.Slot(row, out bool held);
                    if (!held)
                    {
                        // Parts of rows are too short for the processor to foresee the next one.
                        Prefetch.Lines(source.Row(Math.Min(row + 2, lastRow)).Slice(sourceStart, sourceBytes));
                        kernel.Filter(i, source.Row(row).Slice(sourceStart, sourceBytes), sums, ahead: default);
                        ring.Hold(row);
                    }

                    starts[j] = ring.Start(row);
                }

                if (!streams)
                {
                    Prefetch.Lines(pixels.Slice((Math.Min(y + 1, rows.Length - 1) * rowBytes) + start, bytes));
                }

                kernel.Blend(ring.Rows, starts, rows.WeightsAt(y), pixels.Slice((y * rowBytes) + start, bytes), streams);
            }
        }

        if (streams)
        {
            Streaming.End();
        }
    }
}
