using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>Padded rows as they are, with some slack for vectors behind them.</summary>
internal sealed class PaddedRows<T>(FilterImage image, Neighbourhood around) : IRowFilter<T>
    where T : unmanaged
{
    private readonly int _count = (image.Width + around.Width - 1) * image.Channels;

    public int Length => _count + RowReader.Slack;

    public void Filter(ReadOnlySpan<byte> padded, Span<T> filtered) => MemoryMarshal.Cast<byte, T>(padded)[.._count].CopyTo(filtered);
}
