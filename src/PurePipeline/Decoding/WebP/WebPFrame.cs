namespace PurePipeline.Decoding.WebP;

/// <summary>A picture in a WebP file: the only one, or one of an animation.</summary>
internal sealed record WebPFrame
{
    /// <summary>The column of the canvas where its left side is.</summary>
    public int X { get; init; }

    /// <summary>The row of the canvas where its top is.</summary>
    public int Y { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Where its chunk ALPH is; empty if it has none.</summary>
    public Range Alpha { get; init; }

    /// <summary>Where the chunk of its bitstream is; empty if it has none.</summary>
    public Range Image { get; init; }

    public bool HasAlpha => !IsEmpty(Alpha);

    public bool HasImage => !IsEmpty(Image);

    /// <summary>Where its chunks are, and what stands between them.</summary>
    public Range Chunks => (HasAlpha ? Alpha : Image).Start..Image.End;

    private static bool IsEmpty(Range range) => range.End.Value == range.Start.Value;
}
