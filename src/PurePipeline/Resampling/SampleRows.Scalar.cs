namespace PurePipeline.Resampling;

internal static partial class SampleRows
{
    // The specification, from sample start on. Rounding is ROUND_UP of Pillow's Resample.c: half away from zero.
    internal static void WidenScalar(ReadOnlySpan<int> row, Span<double> samples, int start = 0)
    {
        for (int x = start; x < row.Length; x++)
        {
            samples[x] = row[x];
        }
    }

    internal static void WidenScalar(ReadOnlySpan<float> row, Span<double> samples, int start = 0)
    {
        for (int x = start; x < row.Length; x++)
        {
            samples[x] = row[x];
        }
    }

    internal static void WidenScalar(ReadOnlySpan<ushort> row, Span<double> samples, int start = 0)
    {
        for (int x = start; x < row.Length; x++)
        {
            samples[x] = row[x];
        }
    }

    internal static void NarrowScalar(ReadOnlySpan<double> sums, Span<int> row, int start = 0)
    {
        for (int x = start; x < sums.Length; x++)
        {
            row[x] = Round(sums[x]);
        }
    }

    internal static void NarrowScalar(ReadOnlySpan<double> sums, Span<float> row, int start = 0)
    {
        for (int x = start; x < sums.Length; x++)
        {
            row[x] = (float)sums[x];
        }
    }

    internal static void NarrowScalar(ReadOnlySpan<double> sums, Span<ushort> row, int start = 0)
    {
        for (int x = start; x < sums.Length; x++)
        {
            row[x] = (ushort)Math.Clamp(Round(sums[x]), 0, ushort.MaxValue);
        }
    }

    internal static void NarrowByBytes(ReadOnlySpan<double> sums, Span<byte> row)
    {
        for (int x = 0; x < sums.Length; x++)
        {
            int rounded = Round(sums[x]);
            row[2 * x] = (byte)Math.Max(rounded % 256, 0);
            row[(2 * x) + 1] = (byte)Math.Clamp(rounded >> 8, 0, 255);
        }
    }

    /// <summary>Half away from zero. What has no place in 32 bits is the smallest number, as an x86 conversion gives it.</summary>
    internal static int Round(double sum)
    {
        double moved = sum >= 0 ? sum + 0.5 : sum - 0.5;
        return moved is > int.MinValue - 1.0 and < int.MaxValue + 1.0 ? (int)moved : int.MinValue;
    }
}
