using System.Buffers;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>A component's lines in a row of MCUs of a lossless scan: first differences, then samples, and the line above them.</summary>
internal sealed class LosslessLines(JpegComponent component, JpegFrame frame) : IDisposable
{
    // Whole MCUs wide, although only the component's own samples are ever summed up.
    private readonly int _stride = frame.McusPerRow * component.H;

    // The line above, and those of the row.
    private readonly ushort[] _values = ArrayPool<ushort>.Shared.Rent((component.V + 1) * frame.McusPerRow * component.H);

    public JpegComponent Component => component;

    public void Dispose() => ArrayPool<ushort>.Shared.Return(_values);

    /// <summary>How many lines of the component there are in a row of MCUs.</summary>
    public int Count(int row) => Math.Min(component.V, component.Height - (row * component.V));

    /// <summary>A line of the row; -1 for the one above.</summary>
    public Span<ushort> Line(int index) => _values.AsSpan((index + 1) * _stride, _stride);

    /// <summary>Makes samples of the differences.</summary>
    /// <param name="row">The row of MCUs.</param>
    /// <param name="fresh">Whether the first line does not go on from the one above.</param>
    /// <param name="scan">The scan, whose parameters are the predictor and the point transform.</param>
    /// <param name="precision">Bits of a sample.</param>
    public void Sum(int row, bool fresh, JpegScan scan, int precision)
    {
        int count = Count(row);
        for (int y = 0; y < count; y++)
        {
            Span<ushort> line = Line(y)[..component.Width];
            if (fresh && y == 0)
            {
                LosslessPrediction.FirstRow(line, 1 << (precision - scan.LowBit - 1));
            }
            else
            {
                LosslessPrediction.NextRow(line, Line(y - 1), scan.FirstCoefficient);
            }
        }

        Line(component.V - 1).CopyTo(Line(-1));
    }

    /// <summary>Writes the samples, <paramref name="shift"/> bits up, to their plane.</summary>
    public unsafe void Write(int row, SamplePlanes planes, int shift)
    {
        fixed (byte* bytes = planes.Bytes)
        {
            SampleRows rows = planes.Rows(component.Index, bytes);
            for (int y = 0; y < Count(row); y++)
            {
                // Safety: the planes have room for whole MCUs.
                var target = new Span<byte>(Access.Range(rows.Row((row * component.V) + y), 0, component.Width), component.Width);
                ReadOnlySpan<ushort> line = Line(y)[..component.Width];
                for (int x = 0; x < target.Length; x++)
                {
                    target[x] = (byte)(line[x] << shift);
                }
            }
        }
    }
}
