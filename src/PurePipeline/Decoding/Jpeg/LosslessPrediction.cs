namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Samples from differences: to each is added what its neighbours to the left (a), above (b) and above left (c) predict, modulo 2^16
/// (T.81, H.1.2 and H.2.1). A row of differences becomes the row of samples in its place.
/// </summary>
internal static class LosslessPrediction
{
    /// <summary>The first row of a scan or of a restart interval, which has nothing above it.</summary>
    /// <param name="row">The differences.</param>
    /// <param name="origin">What the first sample is predicted as.</param>
    public static void FirstRow(Span<ushort> row, int origin)
    {
        int a = origin;
        foreach (ref ushort value in row)
        {
            a = value = (ushort)(value + a);
        }
    }

    /// <summary>Any other row: its first sample is predicted as the one above.</summary>
    /// <param name="row">The differences.</param>
    /// <param name="above">The samples above.</param>
    /// <param name="predictor">1 to 7 (T.81, table H.1).</param>
    public static void NextRow(Span<ushort> row, ReadOnlySpan<ushort> above, int predictor)
    {
        if (predictor == 1)
        {
            FirstRow(row, above[0]);
            return;
        }

        int b = above[0];
        int a = row[0] = (ushort)(row[0] + b);
        above = above[..row.Length];
        for (int x = 1; x < row.Length; x++)
        {
            int c = b;
            b = above[x];
            a = row[x] = (ushort)(row[x] + Predict(predictor, a, b, c));
        }
    }

    private static int Predict(int predictor, int a, int b, int c) => predictor switch
    {
        2 => b,
        3 => c,
        4 => a + b - c,
        5 => a + ((b - c) >> 1),
        6 => b + ((a - c) >> 1),
        _ => (a + b) >> 1,
    };
}
