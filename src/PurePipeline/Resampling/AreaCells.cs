namespace PurePipeline.Resampling;

/// <summary>
/// OpenCV's INTER_AREA of 8-bit rows by integer factors (imgproc/src/resize.cpp, <c>ResizeAreaFast</c>): each result pixel is the mean of a cell
/// of source pixels, cut at the picture's right and lower edge. Cells of 2 x 2 round half up, all others half to even.
/// </summary>
/// <param name="sourceWidth">Pixels of a source row.</param>
/// <param name="width">Pixels of a result row.</param>
/// <param name="channels">Bytes of a pixel.</param>
/// <param name="cellWidth">Source columns of a cell.</param>
/// <param name="cellHeight">Source rows of a cell.</param>
internal sealed class AreaCells(int sourceWidth, int width, int channels, int cellWidth, int cellHeight)
{
    // OpenCV has a vector kernel of its own for 2 x 2, but none for two channels.
    private readonly bool _roundsHalfUp = cellWidth == 2 && cellHeight == 2 && channels != 2;
    private readonly int _wholeCells = Math.Min(width, sourceWidth / cellWidth);

    /// <summary>Adds a source row to the sums of its cells, which the row's first call clears.</summary>
    public void Add(ReadOnlySpan<byte> row, Span<int> sums, bool isFirst)
    {
        if (isFirst)
        {
            sums[..(width * channels)].Clear();
        }

        for (int x = 0; x < width; x++)
        {
            int end = (int)Math.Min((x + 1L) * cellWidth, sourceWidth);
            for (int s = x * cellWidth; s < end; s++)
            {
                for (int c = 0; c < channels; c++)
                {
                    sums[(x * channels) + c] += row[(s * channels) + c];
                }
            }
        }
    }

    /// <summary>Divides: <paramref name="rows"/> source rows have been added.</summary>
    public void Divide(ReadOnlySpan<int> sums, int rows, Span<byte> row)
    {
        int whole = rows == cellHeight ? _wholeCells * channels : 0;
        float inverse = 1f / checked(cellWidth * cellHeight);
        for (int e = 0; e < whole; e++)
        {
            row[e] = _roundsHalfUp ? (byte)((sums[e] + 2) >> 2) : Saturate(sums[e] * inverse);
        }

        for (int e = whole; e < width * channels; e++)
        {
            // Cut cells divide by what is there; only factors that do not divide the size lead here.
            int columns = Math.Min(cellWidth, sourceWidth - (e / channels * cellWidth));
            row[e] = columns > 0 && rows > 0 ? Saturate((float)sums[e] / (columns * rows)) : (byte)0;
        }
    }

    private static byte Saturate(float value) => (byte)Math.Clamp(MathF.Round(value), 0, 255);
}
