namespace PurePipeline.Tiff.Rgba;

/// <summary>What the sample behind the colours is.</summary>
internal enum RgbaAlpha
{
    None,

    /// <summary>Alpha, with which the colours have been multiplied.</summary>
    Associated,

    /// <summary>Alpha, with which they have not.</summary>
    Unassociated,
}
