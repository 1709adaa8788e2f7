namespace PurePipeline.Pillow.Drawing;

/// <summary>
/// <c>ROUND_UP</c> and <c>ROUND_DOWN</c> of Pillow's <c>Draw.c</c>: halves away from zero, and towards it. A half is added to floats above zero
/// in float, to those below it in double.
/// </summary>
internal static class DrawRounding
{
    public static int Up(double value) => (int)(value >= 0 ? Math.Floor(value + 0.5) : -Math.Floor(-value + 0.5));

    public static int Down(double value) => (int)(value >= 0 ? Math.Ceiling(value - 0.5) : -Math.Ceiling(-value - 0.5));

    public static int Up(float value) => value >= 0 ? (int)MathF.Floor(value + 0.5f) : Up((double)value);

    public static int Down(float value) => value >= 0 ? (int)MathF.Ceiling(value - 0.5f) : Down((double)value);
}
