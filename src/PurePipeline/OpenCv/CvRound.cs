namespace PurePipeline.OpenCv;

/// <summary>OpenCV's <c>cvRound</c> on x86-64: ties to even, and <see cref="int.MinValue"/> for whatever an int cannot hold.</summary>
internal static class CvRound
{
    public static int ToInt32(double value)
    {
        double rounded = Math.Round(value, MidpointRounding.ToEven);
        return rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : int.MinValue;
    }

    public static int ToInt32(float value)
    {
        float rounded = MathF.Round(value, MidpointRounding.ToEven);
        return rounded is >= int.MinValue and < 2147483648f ? (int)rounded : int.MinValue;
    }
}
