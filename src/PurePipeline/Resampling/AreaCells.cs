using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// OpenCV's INTER_AREA of 8-bit rows by integer factors (imgproc/src/resize.cpp, <c>ResizeAreaFast</c>): each result pixel is the mean of a
/// cell of source pixels, cut at the picture's right and lower edge. Cells of 2 x 2 round half up, all others half to even.
/// </summary>
/// <param name="sourceWidth">Pixels of a source row.</param>
/// <param name="width">Pixels of a result row.</param>
/// <param name="channels">Bytes of a pixel.</param>
/// <param name="cellWidth">Source columns of a cell.</param>
/// <param name="cellHeight">Source rows of a cell.</param>
internal sealed unsafe partial class AreaCells(int sourceWidth, int width, int channels, int cellWidth, int cellHeight)
{
    // OpenCV has a vector kernel of its own for 2 x 2, but none for two channels.
    private readonly bool _roundsHalfUp = cellWidth == 2 && cellHeight == 2 && channels != 2;
    private readonly int _wholeCells = Math.Min(width, sourceWidth / cellWidth);

    // Sums of a pixel of three channels take four places, so that a vector is a pixel.
    private readonly int _sumsPerCell = channels == 3 ? 4 : channels;

    /// <summary>The elements that the sums of a row need.</summary>
    public int SumCount { get; } = checked(width * (channels == 3 ? 4 : channels));

    private float Inverse => 1f / checked(cellWidth * cellHeight);

    /// <summary>Adds a source row to the sums of its cells, which the first row of a cell clears.</summary>
    public void Add(ReadOnlySpan<byte> row, Span<int> sums, bool isFirst)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sourceWidth * channels, nameof(row));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, SumCount, nameof(sums));
        if (isFirst)
        {
            sums[..SumCount].Clear();
        }

        int done = 0;
        if (channels == 1)
        {
            done = AddGray(row, sums);
        }
        else if (Vector128.IsHardwareAccelerated && channels is 3 or 4)
        {
            done = AddVector128(row, sums);
        }

        AddScalar(row, sums, done);
    }

    /// <summary>Divides: <paramref name="rows"/> source rows have been added.</summary>
    public void Divide(ReadOnlySpan<int> sums, int rows, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, SumCount, nameof(sums));
        bool isWhole = rows == cellHeight && !_roundsHalfUp;
        int done = Vector128.IsHardwareAccelerated && isWhole ? DivideVector128(sums, row) : 0;
        DivideScalar(sums, rows, row, done);
    }
}
