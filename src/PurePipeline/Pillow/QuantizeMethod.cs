namespace PurePipeline.Pillow;

/// <summary>How <see cref="Image.Quantize(int, QuantizeMethod?, int)"/> chooses colours: <c>PIL.Image.Quantize</c>, with its numbers.</summary>
public enum QuantizeMethod
{
    /// <summary>The colours are cut in two where the median lies, and so on; the default.</summary>
    MedianCut = 0,

    /// <summary>Each next colour is the one that is farthest from those chosen.</summary>
    MaxCoverage = 1,

    /// <summary>The cells of a cube of colours that hold most pixels; the default of <c>RGBA</c>, which <see cref="MedianCut"/> does not take.</summary>
    FastOctree = 2,

    /// <summary>A library that Pillow may have been built with; not offered.</summary>
    LibImageQuant = 3,
}
