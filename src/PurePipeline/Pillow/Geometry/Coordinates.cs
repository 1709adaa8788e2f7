using System.Runtime.CompilerServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>Doubles to whole numbers as C does it on x86-64.</summary>
internal static class Coordinates
{
    /// <summary>Toward zero; <see cref="int.MinValue"/> for what does not fit, not a number included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Truncate(double value) => value is > -2147483649.0 and < 2147483648.0 ? (int)value : int.MinValue;

    /// <summary>Downward.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Floor(double value) => Truncate(Math.Floor(value));

    /// <summary>The pixel that a position lies in; negative before the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Pixel(double position) => position < 0 ? -1 : Truncate(position);
}
