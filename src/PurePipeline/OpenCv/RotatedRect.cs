namespace PurePipeline.OpenCv;

/// <summary>A rectangle that may be turned, OpenCV's <c>RotatedRect</c>: in Python <c>((x, y), (width, height), angle)</c>.</summary>
/// <param name="Center">Its middle, in pixels.</param>
/// <param name="Size">Its sides, in pixels.</param>
/// <param name="Angle">By how much it is turned clockwise, in degrees.</param>
public readonly record struct RotatedRect((float X, float Y) Center, (float Width, float Height) Size, float Angle);
