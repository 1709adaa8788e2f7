namespace PurePipeline.Decoding.WebP;

/// <summary>The five codes of a part of a picture: where each one's tables start, and what makes them fast to read.</summary>
internal struct PrefixCodeGroup
{
    /// <summary>The codes of a group.</summary>
    public const int Codes = 5;

    /// <summary>Green, or the length of a backward reference, or an entry of the colour cache.</summary>
    public int Green;

    public int Red;

    public int Blue;

    public int Alpha;

    /// <summary>The distance of a backward reference.</summary>
    public int Distance;

    /// <summary>Red, blue and alpha are always these, and take no bits.</summary>
    public bool HasConstantColors;

    /// <summary>Alpha is always that of <see cref="Pixel"/>, and takes no bits.</summary>
    public bool HasConstantAlpha;

    /// <summary>Every pixel is this one, and takes no bits.</summary>
    public bool IsConstant;

    /// <summary>The pixel, or what is constant of it; alpha alone, or red, blue and alpha.</summary>
    public uint Pixel;

    /// <summary>Where the table is that leads from few bits to a whole pixel; below 0 if there is none.</summary>
    public int Packed;
}
