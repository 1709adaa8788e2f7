using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary><c>cv2.medianBlur</c> of 5x5 neighbours of types wider than a byte: the middle one of a sorted list.</summary>
internal sealed class MedianOfMany<T>(FilterImage image, Neighbourhood around) : IColumnFilter<T>
    where T : unmanaged, INumber<T>
{
    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        Span<T> row = MemoryMarshal.Cast<byte, T>(result);
        using var scratch = new Scratch<T>(around.Width * around.Height);
        Span<T> values = scratch.Span;
        for (int e = 0; e < row.Length; e++)
        {
            int count = 0;
            foreach (int start in starts)
            {
                for (int k = 0; k < around.Width; k++)
                {
                    values[count++] = rows[start + e + (k * image.Channels)];
                }
            }

            values.Sort();
            row[e] = values[count / 2];
        }
    }
}
