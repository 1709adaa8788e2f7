namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>One axis of a histogram: bins of one width from <paramref name="Low"/> to below <paramref name="High"/>.</summary>
internal readonly record struct HistogramAxis(int Bins, double Low, double High)
{
    /// <summary>The bin of a value, -1 if there is none: <c>floor(value * a + b)</c> in double (imgproc/src/histogram.cpp).</summary>
    public int Of(double value)
    {
        double scale = Bins / (High - Low);
        double place = Math.Floor((value * scale) + (-scale * Low));
        return value >= Low && value < High && place >= 0 ? (int)Math.Min(place, Bins - 1) : -1;
    }
}
