namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// <c>cv2.medianBlur</c> of bytes and more than 3x3 neighbours: how often each value is among them, kept up to date along the row, and how
/// many lie below the median, which moves little from a pixel to the next (T. S. Huang, 1979).
/// </summary>
internal sealed class ByteMedian(FilterImage image, Neighbourhood around) : IColumnFilter<byte>
{
    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<byte> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        Span<int> counts = stackalloc int[256];
        for (int channel = 0; channel < image.Channels; channel++)
        {
            counts.Clear();
            (int median, int below, int half) = (0, 0, around.Width * around.Height / 2);
            for (int column = 0; column < around.Width - 1; column++)
            {
                foreach (int start in starts)
                {
                    counts[rows[start + channel + (column * image.Channels)]]++;
                    below += rows[start + channel + (column * image.Channels)] < median ? 1 : 0;
                }
            }

            int entering = (around.Width - 1) * image.Channels;
            for (int e = channel; e < result.Length; e += image.Channels)
            {
                foreach (int start in starts)
                {
                    byte value = rows[start + e + entering];
                    counts[value]++;
                    below += value < median ? 1 : 0;
                }

                while (below > half)
                {
                    below -= counts[--median];
                }

                while (below + counts[median] <= half)
                {
                    below += counts[median++];
                }

                result[e] = (byte)median;
                foreach (int start in starts)
                {
                    byte value = rows[start + e];
                    counts[value]--;
                    below -= value < median ? 1 : 0;
                }
            }
        }
    }
}
