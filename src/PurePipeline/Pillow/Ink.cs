using System.Collections.Immutable;

namespace PurePipeline.Pillow;

/// <summary>
/// The value of a pixel as Pillow's calls take it: a number, a tuple with a whole number for each band, or a colour's name as
/// <see cref="ImageColor"/> reads it. The default is 0.
/// </summary>
public readonly struct Ink
{
    private Ink(object value) => Value = value;

    /// <summary>A <see cref="long"/>, a <see cref="double"/>, an array of <see cref="long"/>, a <see cref="string"/>, or null for 0.</summary>
    internal object? Value { get; }

    /// <summary>A whole number.</summary>
    public static implicit operator Ink(long number) => new(number);

    /// <summary>A real number, for mode <c>F</c>.</summary>
    public static implicit operator Ink(double number) => new(number);

    /// <summary>Red, green, blue.</summary>
    public static implicit operator Ink((int Red, int Green, int Blue) color) => OfBands(color.Red, color.Green, color.Blue);

    /// <summary>Red, green, blue, alpha.</summary>
    public static implicit operator Ink((int Red, int Green, int Blue, int Alpha) color) =>
        OfBands(color.Red, color.Green, color.Blue, color.Alpha);

    /// <summary>A colour's name, such as <c>"red"</c>, <c>"#ff8000"</c> or <c>"hsl(30, 100%, 50%)"</c>.</summary>
    public static implicit operator Ink(string color) => new(color);

    /// <summary>A tuple of whole numbers; one of one is that number.</summary>
    public static Ink OfBands(params ReadOnlySpan<long> bands) => bands.Length == 1 ? new Ink(bands[0]) : new Ink(bands.ToImmutableArray());
}
