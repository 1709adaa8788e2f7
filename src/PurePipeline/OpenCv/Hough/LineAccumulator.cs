using PurePipeline.OpenCv.Geometry;

namespace PurePipeline.OpenCv.Hough;

/// <summary>
/// How many pixels lie on each line, by its angle and its distance from the origin: the Hough transform's plane (imgproc/src/hough.cpp).
/// A border of zeros lies around it.
/// </summary>
internal sealed class LineAccumulator
{
    // As 4.10 does and 4.6 does not.
    private static readonly Version s_countsAnglesSince = new(4, 7);

    private readonly (float Cosine, float Sine)[] _directions;
    private readonly int[] _counts;
    private readonly int _stride;

    private LineAccumulator((float Cosine, float Sine)[] directions, int distances)
    {
        (_directions, Distances) = (directions, distances);
        _stride = distances + 2;
        _counts = new int[checked(_stride * (directions.Length + 2))];
    }

    public int Angles => _directions.Length;

    public int Distances { get; }

    public int this[int angle, int distance] => _counts[Index(angle, distance)];

    public ReadOnlySpan<(float Cosine, float Sine)> Directions => _directions;

    /// <summary>Directions whose angles are added up in float, as <c>cv2.HoughLines</c> does.</summary>
    public static LineAccumulator Summed(float rho, float theta, double minTheta, double maxTheta, int sides, Version version)
    {
        var directions = new (float, float)[AnglesOf(minTheta, maxTheta, theta, version)];
        float inverse = 1 / rho;
        float angle = (float)minTheta;
        for (int n = 0; n < directions.Length; n++, angle += theta)
        {
            directions[n] = Direction(angle, inverse);
        }

        return new LineAccumulator(directions, CvRound.ToInt32(((sides * 2) + 1) / rho));
    }

    /// <summary>Directions by multiples of an angle, as <c>cv2.HoughLinesP</c> has them.</summary>
    public static LineAccumulator Multiplied(float rho, float theta, int sides, Version version)
    {
        var directions = new (float, float)[AnglesOf(0, Math.PI, theta, version)];
        float inverse = 1 / rho;
        for (int n = 0; n < directions.Length; n++)
        {
            directions[n] = Direction((double)n * theta, inverse);
        }

        return new LineAccumulator(directions, CvRound.ToInt32(((sides * 2) + 1) / rho));
    }

    /// <summary>Adds to the line of a direction that passes a pixel; returns how many pixels it then has.</summary>
    public int Add(int angle, int x, int y, int count)
    {
        (float cosine, float sine) = _directions[angle];
        int distance = CvRound.ToInt32((x * cosine) + (y * sine)) + ((Distances - 1) / 2);
        return _counts[Index(angle, distance)] += count;
    }

    /// <summary>Where the line's count stands, which orders equal ones.</summary>
    public int Index(int angle, int distance) => ((angle + 1) * _stride) + distance + 1;

    /// <summary>Whether a line has more pixels than <paramref name="threshold"/>, and than the lines beside it.</summary>
    public bool IsPeak(int angle, int distance, int threshold)
    {
        int at = Index(angle, distance);
        int count = _counts[at];
        return count > threshold && count > _counts[at - 1] && count >= _counts[at + 1] && count > _counts[at - _stride] && count >= _counts[at + _stride];
    }

    // Without the last angle where it is the first one, half a turn on. 4.6 rounds.
    private static int AnglesOf(double low, double high, double step, Version version)
    {
        if (version < s_countsAnglesSince)
        {
            return CvRound.ToInt32((high - low) / step);
        }

        int angles = (int)Math.Floor((high - low) / step) + 1;
        return angles > 1 && Math.Abs(Math.PI - ((angles - 1) * step)) < step / 2 ? angles - 1 : angles;
    }

    private static (float Cosine, float Sine) Direction(double angle, float scale)
    {
        (double sine, double cosine) = Trigonometry.SinCos(angle);
        return ((float)(cosine * scale), (float)(sine * scale));
    }
}
