using System.Buffers;

namespace PurePipeline.Resampling;

/// <summary>
/// What each position of one axis covers under OpenCV's INTER_AREA by any factor (imgproc/src/resize.cpp, <c>computeResizeAreaTab</c>): in
/// double, each weight rounded to float; slivers up to a thousandth of a pixel are left out.
/// </summary>
internal sealed class AreaAxis : IDisposable
{
    private const double Sliver = 1e-3;

    private readonly int _length;
    private AreaRun[]? _runs;
    private float[]? _weights;
    private int _weightCount;

    /// <summary>
    /// Covers <paramref name="sourceLength"/> positions by <paramref name="length"/>, each <paramref name="step"/> (at least 1) long.
    /// </summary>
    public AreaAxis(int sourceLength, int length, double step)
    {
        _length = length;
        _runs = ArrayPool<AreaRun>.Shared.Rent(length);
        _weights = ArrayPool<float>.Shared.Rent(checked(sourceLength + (3 * length)));
        for (int d = 0; d < length; d++)
        {
            _runs[d] = Cover(d * step, step, sourceLength);
        }
    }

    /// <summary>The run of each position.</summary>
    public ReadOnlySpan<AreaRun> Runs => _runs.AsSpan(0, _length);

    /// <summary>The weights of all runs.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, _weightCount);

    public void Dispose()
    {
        if (_runs is { } runs && _weights is { } weights)
        {
            (_runs, _weights) = (null, null);
            ArrayPool<AreaRun>.Shared.Return(runs);
            ArrayPool<float>.Shared.Return(weights);
        }
    }

    private AreaRun Cover(double start, double step, int sourceLength)
    {
        double end = start + step;
        double cell = Math.Min(step, sourceLength - start);
        int last = Math.Min((int)Math.Floor(end), sourceLength - 1);
        int first = Math.Min((int)Math.Ceiling(start), last);
        int firstWeight = _weightCount;
        int source = first;
        if (first - start > Sliver)
        {
            source--;
            Add((first - start) / cell);
        }

        for (int s = first; s < last; s++)
        {
            Add(1.0 / cell);
        }

        if (end - last > Sliver)
        {
            Add(Math.Min(Math.Min(end - last, 1.0), cell) / cell);
        }

        return new AreaRun(source, _weightCount - firstWeight, firstWeight);
    }

    private void Add(double weight) => _weights![_weightCount++] = (float)weight;
}
