using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Pasting;

/// <summary>What a mask's mode means.</summary>
internal enum MaskKind
{
    /// <summary>There is no mask.</summary>
    None,

    /// <summary>Mode 1: a pixel is pasted or not.</summary>
    Bilevel,

    /// <summary>Mode L, or the alpha of RGBA and, for images, LA.</summary>
    Alpha,

    /// <summary>The alpha of RGBa: what is pasted is multiplied by it already.</summary>
    Premultiplied,
}

/// <summary>Reads masks by their modes.</summary>
internal static class PasteMask
{
    /// <summary>What <paramref name="mask"/> means.</summary>
    /// <param name="mask">The mask, or null.</param>
    /// <param name="forColor">Whether a colour is pasted: alpha of LA is no mask for that.</param>
    /// <exception cref="ArgumentException">The mode is none of a mask.</exception>
    public static MaskKind Kind(Picture? mask, bool forColor) => mask?.Mode switch
    {
        null => MaskKind.None,
        PixelMode.Bilevel => MaskKind.Bilevel,
        PixelMode.L or PixelMode.Rgba => MaskKind.Alpha,
        PixelMode.La when !forColor => MaskKind.Alpha,
        PixelMode.PremultipliedRgba => MaskKind.Premultiplied,
        _ => throw new ArgumentException("bad transparency mask"),
    };
}
