namespace PurePipeline.Decoding.Jpeg;

/// <summary>How a component's samples become one sample per pixel.</summary>
internal enum UpsamplingKind
{
    /// <summary>They are one per pixel already.</summary>
    None,

    /// <summary>Twice as wide by the triangle filter (libjpeg-turbo's h2v1 fancy).</summary>
    FancyHorizontal,

    /// <summary>Twice as high by the triangle filter (h1v2 fancy).</summary>
    FancyVertical,

    /// <summary>Twice as wide and as high by the triangle filter (h2v2 fancy).</summary>
    FancyBoth,

    /// <summary>Every sample is repeated by whole factors.</summary>
    Replicate,
}
