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

    /// <summary>How long it is seen, in milliseconds.</summary>
    public int Duration { get; init; }

    /// <summary>Its place on the canvas is cleared before the next frame.</summary>
    public bool IsDisposed { get; init; }

    /// <summary>It replaces what is on the canvas; else it is blended over it.</summary>
    public bool Replaces { get; init; }

    /// <summary>Its pixels may be transparent.</summary>
    public bool MayBeTransparent { get; init; }

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
