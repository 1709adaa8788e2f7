namespace PurePipeline.Pillow;

/// <summary>
/// Rows between <c>RGBA</c> and <c>RGBa</c>, <c>LA</c> and <c>La</c>: <c>rgbA2rgba</c>, <c>rgba2rgbA</c>, <c>lA2la</c>, <c>la2lA</c> of
/// Pillow's <c>Convert.c</c>.
/// </summary>
internal static partial class PremultipliedRows
{
    /// <summary><c>RGBA</c> to <c>RGBa</c>.</summary>
    public static void MultiplyRgba(ReadOnlySpan<byte> source, Span<byte> target) => MultiplyScalar(source, target, 4);

    /// <summary><c>RGBa</c> to <c>RGBA</c>.</summary>
    public static void DivideRgba(ReadOnlySpan<byte> source, Span<byte> target) => DivideScalar(source, target, 4);

    /// <summary><c>LA</c> to <c>La</c>.</summary>
    public static void MultiplyLa(ReadOnlySpan<byte> source, Span<byte> target) => MultiplyScalar(source, target, 2);

    /// <summary><c>La</c> to <c>LA</c>.</summary>
    public static void DivideLa(ReadOnlySpan<byte> source, Span<byte> target) => DivideScalar(source, target, 2);
}
