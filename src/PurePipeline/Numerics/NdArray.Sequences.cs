namespace PurePipeline.Numerics;

/// <summary>Numbers in a row, and grids of them.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.arange(start, stop, step)</c> of whole numbers, int64.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The number before which it ends.</param>
    /// <param name="step">From one to the next; not 0.</param>
    /// <param name="versions">The releases reproduced by what follows; null for the newest.</param>
    public static NdArray Arange(long start, long stop, long step = 1, ReferenceVersions? versions = null)
    {
        long[] numbers = new long[CountOf((double)(stop - start) / step)];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = start + (i * step);
        }

        return Create(new ReadOnlySpan<long>(numbers), [numbers.Length], versions ?? ReferenceVersions.Newest);
    }

    /// <summary><c>np.arange(start, stop, step)</c> of floats, float64: by the difference of the first two.</summary>
    /// <inheritdoc cref="Arange(long, long, long, ReferenceVersions?)"/>
    public static NdArray Arange(double start, double stop, double step = 1, ReferenceVersions? versions = null)
    {
        double[] numbers = new double[CountOf((stop - start) / step)];
        double difference = start + step - start;
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = start + (i * difference);
        }

        return Create(new ReadOnlySpan<double>(numbers), [numbers.Length], versions ?? ReferenceVersions.Newest);
    }

    /// <summary><c>np.linspace(start, stop, num, endpoint)</c>: start + i * ((stop - start) / gaps), the last one stop itself.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The last one, or the one that would follow.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether the last one is <paramref name="stop"/>.</param>
    /// <param name="versions">The releases reproduced by what follows; null for the newest.</param>
    public static NdArray Linspace(double start, double stop, int num = 50, bool endpoint = true, ReferenceVersions? versions = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(num);
        int gaps = endpoint ? num - 1 : num;
        double difference = stop - start;
        double step = gaps > 0 ? difference / gaps : double.NaN;
        double[] numbers = new double[num];
        for (int i = 0; i < num; i++)
        {
            numbers[i] = gaps <= 0 ? start + (i * difference) : step == 0 ? start + (i / (double)gaps * difference) : start + (i * step);
        }

        if (endpoint && num > 1)
        {
            numbers[^1] = stop;
        }

        return Create(new ReadOnlySpan<double>(numbers), [num], versions ?? ReferenceVersions.Newest);
    }

    /// <summary><c>np.meshgrid(x, y)</c>: at each point of a grid its column's number and its row's.</summary>
    /// <param name="x">A number for each column.</param>
    /// <param name="y">A number for each row.</param>
    public static (NdArray X, NdArray Y) Meshgrid(NdArray x, NdArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        (NdArray columns, NdArray rows) = (x.Reshape(1, -1), y.Reshape(-1, 1));
        ReadOnlySpan<int> shape = [rows.Shape[0], columns.Shape[1]];
        return (columns.BroadcastTo(shape).Copy(), rows.BroadcastTo(shape).Copy());
    }

    private static int CountOf(double span) => double.IsFinite(span)
        ? checked((int)Math.Max(Math.Ceiling(span), 0))
        : throw new ArgumentException("Maximum allowed size exceeded");
}
