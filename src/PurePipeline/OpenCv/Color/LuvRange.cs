namespace PurePipeline.OpenCv.Color;

/// <summary>The ranges of u and v that OpenCV maps to a byte.</summary>
internal static class LuvRange
{
    public const float LeastU = -134;
    public const float U = 220 + 134;
    public const float LeastV = -140;
    public const float V = 122 + 140;
}
