using System.Numerics;

namespace PurePipeline.Resampling;

/// <summary>
/// OpenCV's INTER_AREA of rows wider than bytes by integer factors (imgproc/src/resize.cpp, <c>ResizeAreaFast_Invoker</c>): the mean of a
/// cell of source pixels. Its pixels, row by row, are added four at a time, <c>sum += ((p0 + p1) + p2) + p3</c>, what is left one by one;
/// in cells cut by the picture's edge, all of them one by one. Integers of 2 x 2 cells round half up, all else half to even.
/// </summary>
/// <param name="sourceWidth">Pixels of a source row.</param>
/// <param name="width">Pixels of a result row.</param>
/// <param name="channels">Channels of a pixel.</param>
/// <param name="cellWidth">Source columns of a cell.</param>
/// <param name="cellHeight">Source rows of a cell.</param>
internal sealed class WideAreaCells<T, TSum>(int sourceWidth, int width, int channels, int cellWidth, int cellHeight)
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    // OpenCV has vector kernels of its own for 2 x 2, but none for two channels.
    private readonly bool _roundsHalfUp =
        cellWidth == 2 && cellHeight == 2 && channels != 2 && (typeof(T) == typeof(ushort) || typeof(T) == typeof(short));

    private readonly long _grouped = (long)cellWidth * cellHeight / 4 * 4;
    private readonly int _wholeCells = Math.Min(width, sourceWidth / cellWidth);

    /// <summary>The elements that sums, and open groups, of a row need.</summary>
    public int SumCount { get; } = checked(width * channels);

    /// <summary>Adds a source row to the sums of its cells.</summary>
    /// <param name="row">The source row.</param>
    /// <param name="rowInCell">Which of its cells' rows it is; the first one clears the sums.</param>
    /// <param name="isWhole">Whether the cells' rows all lie in the picture.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="groups">Groups of four that go on in the cells' next row.</param>
    public void Add(ReadOnlySpan<T> row, int rowInCell, bool isWhole, Span<TSum> sums, Span<TSum> groups)
    {
        if (rowInCell == 0)
        {
            sums[..SumCount].Clear();
        }

        long first = (long)rowInCell * cellWidth;
        for (int x = 0; x < width; x++)
        {
            int start = (int)Math.Min((long)x * cellWidth, sourceWidth);
            int count = Math.Min(cellWidth, sourceWidth - start);
            long grouped = isWhole && x < _wholeCells ? _grouped : 0;
            for (int c = 0; c < channels; c++)
            {
                int e = (x * channels) + c;
                (TSum sum, TSum group) = (sums[e], groups[e]);
                for (int i = 0; i < count; i++)
                {
                    long place = first + i;
                    var value = TSum.CreateTruncating(row[((start + i) * channels) + c]);
                    if (place >= grouped)
                    {
                        sum += value;
                        continue;
                    }

                    group = place % 4 == 0 ? value : group + value;
                    sum = place % 4 == 3 ? sum + group : sum;
                }

                (sums[e], groups[e]) = (sum, group);
            }
        }
    }

    /// <summary>Divides: <paramref name="rows"/> source rows have been added.</summary>
    public void Divide(ReadOnlySpan<TSum> sums, int rows, Span<T> row)
    {
        var inverse = TSum.CreateTruncating(1f / checked(cellWidth * cellHeight));
        for (int x = 0; x < width; x++)
        {
            int columns = (int)Math.Clamp(sourceWidth - ((long)x * cellWidth), 0, cellWidth);
            bool isWhole = columns == cellWidth && rows == cellHeight;
            for (int c = 0; c < channels; c++)
            {
                TSum sum = sums[(x * channels) + c];
                row[(x * channels) + c] =
                    isWhole && _roundsHalfUp ? T.CreateTruncating((int.CreateTruncating(sum) + 2) >> 2)
                    : isWhole ? Saturation.To<T, TSum>(sum * inverse)
                    : columns > 0 && rows > 0 ? Saturation.To<T, float>(float.CreateTruncating(sum) / (columns * rows))
                    : T.Zero;
            }
        }
    }
}
