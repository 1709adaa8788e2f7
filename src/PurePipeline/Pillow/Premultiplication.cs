using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// What <c>resize</c> and <c>reduce</c> do with alpha: <c>RGBA</c> is <c>RGBa</c> meanwhile and <c>LA</c> is <c>La</c>, so that the colour
/// of transparent pixels does not count.
/// </summary>
internal static class Premultiplication
{
    /// <summary>Whether pixels of that mode are multiplied by their alpha before they are mixed.</summary>
    public static bool Applies(PixelMode mode) => mode is PixelMode.Rgba or PixelMode.La;

    /// <summary>Describes an operation that mixes pixels, on their premultiplied form where the mode has one.</summary>
    public static Picture Around(Picture source, Func<Picture, Picture> operation)
    {
        if (!Applies(source.Mode))
        {
            return operation(source);
        }

        PixelMode meanwhile = source.Mode == PixelMode.Rgba ? PixelMode.PremultipliedRgba : PixelMode.PremultipliedLa;
        return Conversion.Directly(operation(Conversion.Directly(source, meanwhile)), source.Mode);
    }
}
