using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The MCUs of each row that some columns of the picture need. Pixels at the seams are wrong, because filters see no sample beyond; there
/// are enough of them that no wanted pixel is.
/// </summary>
internal readonly record struct McuColumns
{
    /// <summary>Pixels that a filter reaches: one sample, which at half the width is two pixels, from the farther one of a pair.</summary>
    private const int Reach = 4;

    public McuColumns(JpegFrame frame, JpegScale scale, ColumnRange columns)
    {
        int perMcu = scale.ColumnsPerMcu;
        int start = Math.Clamp(columns.Start, 0, scale.Width - 1);
        int end = Math.Clamp(columns.End, start + 1, scale.Width);
        First = Math.Max(start - Reach, 0) / perMcu;
        End = Math.Min((end + Reach + perMcu - 1) / perMcu, frame.McusPerRow);
        FirstPixel = First * perMcu;
        Pixels = Math.Min(End * perMcu, scale.Width) - FirstPixel;
    }

    /// <summary>The first MCU.</summary>
    public int First { get; }

    /// <summary>The one behind the last.</summary>
    public int End { get; }

    /// <summary>The first pixel of the first MCU.</summary>
    public int FirstPixel { get; }

    /// <summary>Pixels in a row that the MCUs give.</summary>
    public int Pixels { get; }
}
