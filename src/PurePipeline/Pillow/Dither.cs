namespace PurePipeline.Pillow;

/// <summary>How <c>Image.convert</c> spreads what a reduction to fewer colours loses: <c>PIL.Image.Dither</c>, with its numbers.</summary>
public enum Dither
{
    /// <summary>Each pixel by itself.</summary>
    None = 0,

    /// <summary>Not implemented by Pillow, which takes <see cref="FloydSteinberg"/>.</summary>
    Ordered = 1,

    /// <summary>Not implemented by Pillow, which takes <see cref="FloydSteinberg"/>.</summary>
    Rasterize = 2,

    /// <summary>A pixel's error goes to its neighbours; the default.</summary>
    FloydSteinberg = 3,
}
