using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>Rows of samples to try kernels on.</summary>
internal static class Samples
{
    /// <summary>Random samples, many of them 0 or 255, and the guard that kernels may read, which must not matter.</summary>
    public static byte[] Row(int width, int seed)
    {
        var random = new Random(seed);
        byte[] row = new byte[width + SampleRows.Guard];
        random.NextBytes(row);
        for (int x = 0; x < width; x++)
        {
            row[x] = random.Next(6) switch { 0 => 0, 1 => 255, _ => row[x] };
        }

        return row;
    }
}
