using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>A component's lines in a row of MCUs of a lossless scan: first differences, then samples, and the line above them.</summary>
/// <param name="component">The component.</param>
/// <param name="stride">Samples in a line: whole MCUs, although only the component's own are ever summed up.</param>
/// <param name="offset">Where the lines begin in the memory of all components.</param>
internal sealed class LosslessLines(JpegComponent component, int stride, int offset)
{
    public JpegComponent Component => component;

    /// <summary>What the lines take of the memory.</summary>
    public static int Length(JpegComponent component, int stride) => checked((component.V + 1) * stride);

    /// <summary>How many lines of the component there are in a row of MCUs.</summary>
    public int Count(int row) => Math.Min(component.V, component.Height - (row * component.V));

    /// <summary>Where a line of the row begins; -1 is the one above.</summary>
    public int Start(int line) => offset + ((line + 1) * stride);

    /// <summary>Makes samples of the differences, and writes them to their plane.</summary>
    /// <param name="values">The memory of all components.</param>
    /// <param name="row">The row of MCUs.</param>
    /// <param name="fresh">Whether the first line does not go on from the one above.</param>
    /// <param name="scan">The scan, whose parameters are the predictor and the point transform.</param>
    /// <param name="precision">Bits of a sample.</param>
    /// <param name="planes">The planes.</param>
    public unsafe void Sum(Span<ushort> values, int row, bool fresh, JpegScan scan, int precision, SamplePlanes planes)
    {
        int width = component.Width;
        int count = Count(row);
        fixed (byte* bytes = planes.Bytes)
        {
            SampleRows rows = planes.Rows(component.Index, bytes);
            for (int y = 0; y < count; y++)
            {
                // Safety: the planes have room for whole MCUs.
                var samples = new Span<byte>(Access.Range(rows.Row((row * component.V) + y), 0, width), width);
                Span<ushort> line = values.Slice(Start(y), width);
                if (fresh && y == 0)
                {
                    LosslessPrediction.FirstRow(line, 1 << (precision - scan.LowBit - 1), samples, scan.LowBit);
                }
                else
                {
                    LosslessPrediction.NextRow(line, values.Slice(Start(y - 1), width), scan.FirstCoefficient, samples, scan.LowBit);
                }
            }
        }

        values.Slice(Start(component.V - 1), width).CopyTo(values[Start(-1)..]);
    }
}
