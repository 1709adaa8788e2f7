namespace PurePipeline.Cli.Comparing;

/// <summary>
/// How many differences are how large, in octaves: the bucket of exponent e counts 2^(e-1) &lt; |d| &lt;= 2^e. For 8-bit levels these are
/// 1, 2, 3 to 4, 5 to 8 ...; for floats they need no unit chosen, and their edges are exact.
/// </summary>
internal sealed class DifferenceHistogram
{
    /// <summary>The bucket of values that are equal as numbers and differ in their bits: 0.0 and -0.0, one number in two types.</summary>
    public const int SameNumber = int.MinValue;

    /// <summary>The bucket of differences that are no number: one side is infinite or NaN.</summary>
    public const int NotFinite = int.MaxValue;

    private readonly SortedDictionary<int, long> _counts = [];

    /// <summary>Exponent and count, smallest differences first.</summary>
    public IReadOnlyDictionary<int, long> Counts => _counts;

    /// <summary>The number of differences counted.</summary>
    public long Total { get; private set; }

    /// <summary>The largest magnitude counted; NaN if one was no number.</summary>
    public double Largest { get; private set; }

    /// <summary>Counts one difference, of either sign.</summary>
    public void Add(double difference)
    {
        int bucket = Bucket(Math.Abs(difference));
        _counts[bucket] = _counts.GetValueOrDefault(bucket) + 1;
        Largest = Math.Max(Largest, Math.Abs(difference));
        Total++;
    }

    private static int Bucket(double magnitude)
    {
        if (magnitude == 0)
        {
            return SameNumber;
        }

        if (!double.IsFinite(magnitude))
        {
            return NotFinite;
        }

        int floor = Math.ILogB(magnitude);
        return magnitude == Math.ScaleB(1, floor) ? floor : floor + 1;
    }
}
