namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>One axis of a histogram: bins of one width from <paramref name="Low"/> to below <paramref name="High"/>.</summary>
internal readonly record struct HistogramAxis(int Bins, double Low, double High)
{
    /// <summary>The bin of a value, -1 if there is none: <c>floor(value * a + b)</c> in double (imgproc/src/histogram.cpp).</summary>
    public int Of(double value)
    {
        double place = Place(value);
        return value >= Low && value < High && place >= 0 ? (int)Math.Min(place, Bins - 1) : -1;
    }

    /// <summary>The same without a look at the range.</summary>
    public int PlaceOf(double value)
    {
        double place = Place(value);
        return place >= 0 && place < Bins ? (int)place : -1;
    }

    private double Place(double value)
    {
        double scale = Bins / (High - Low);
        return Math.Floor((value * scale) + (-scale * Low));
    }
}
