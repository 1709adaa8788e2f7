namespace PurePipeline.Pillow;

/// <summary>Which colours <c>Image.convert("P")</c> takes: <c>PIL.Image.Palette</c>, with its numbers.</summary>
public enum ConvertPalette
{
    /// <summary>Six levels of each of red, green and blue; the default.</summary>
    Web = 0,

    /// <summary>Those that suit the image best.</summary>
    Adaptive = 1,
}
