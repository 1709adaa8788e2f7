namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Samples from differences: to each is added what its neighbours to the left (a), above (b) and above left (c) predict, modulo 2^16
/// (T.81, H.1.2 and H.2.1). A row of differences becomes the row of samples in its place; shifted up by the point transform and cut to a
/// byte they also go where the picture is made.
/// </summary>
internal static class LosslessPrediction
{
    private interface IPredictor
    {
        static abstract int Predict(int a, int b, int c);
    }

    /// <summary>The first row of a scan or of a restart interval, which has nothing above it.</summary>
    /// <param name="row">The differences.</param>
    /// <param name="origin">What the first sample is predicted as.</param>
    /// <param name="samples">As many bytes.</param>
    /// <param name="shift">The point transform.</param>
    public static void FirstRow(Span<ushort> row, int origin, Span<byte> samples, int shift)
    {
        int a = origin;
        samples = samples[..row.Length];
        for (int x = 0; x < row.Length; x++)
        {
            a = row[x] = (ushort)(row[x] + a);
            samples[x] = (byte)(a << shift);
        }
    }

    /// <summary>Any other row: its first sample is predicted as the one above.</summary>
    /// <param name="row">The differences.</param>
    /// <param name="above">The samples above.</param>
    /// <param name="predictor">1 to 7 (T.81, table H.1).</param>
    /// <param name="samples">As many bytes.</param>
    /// <param name="shift">The point transform.</param>
    public static void NextRow(Span<ushort> row, ReadOnlySpan<ushort> above, int predictor, Span<byte> samples, int shift)
    {
        switch (predictor)
        {
            case 1:
                FirstRow(row, above[0], samples, shift);
                break;
            case 2:
                Next<Above>(row, above, samples, shift);
                break;
            case 3:
                Next<AboveLeft>(row, above, samples, shift);
                break;
            case 4:
                Next<Plane>(row, above, samples, shift);
                break;
            case 5:
                Next<LeftAndSlope>(row, above, samples, shift);
                break;
            case 6:
                Next<AboveAndSlope>(row, above, samples, shift);
                break;
            default:
                Next<Mean>(row, above, samples, shift);
                break;
        }
    }

    private static void Next<TPredictor>(Span<ushort> row, ReadOnlySpan<ushort> above, Span<byte> samples, int shift)
        where TPredictor : struct, IPredictor
    {
        int b = above[0];
        int a = row[0] = (ushort)(row[0] + b);
        above = above[..row.Length];
        samples = samples[..row.Length];
        samples[0] = (byte)(a << shift);
        for (int x = 1; x < row.Length; x++)
        {
            int c = b;
            b = above[x];
            a = row[x] = (ushort)(row[x] + TPredictor.Predict(a, b, c));
            samples[x] = (byte)(a << shift);
        }
    }

    private readonly struct Above : IPredictor
    {
        public static int Predict(int a, int b, int c) => b;
    }

    private readonly struct AboveLeft : IPredictor
    {
        public static int Predict(int a, int b, int c) => c;
    }

    private readonly struct Plane : IPredictor
    {
        public static int Predict(int a, int b, int c) => a + b - c;
    }

    private readonly struct LeftAndSlope : IPredictor
    {
        public static int Predict(int a, int b, int c) => a + ((b - c) >> 1);
    }

    private readonly struct AboveAndSlope : IPredictor
    {
        public static int Predict(int a, int b, int c) => b + ((a - c) >> 1);
    }

    private readonly struct Mean : IPredictor
    {
        public static int Predict(int a, int b, int c) => (a + b) >> 1;
    }
}
