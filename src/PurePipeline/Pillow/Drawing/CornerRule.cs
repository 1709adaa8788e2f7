namespace PurePipeline.Pillow.Drawing;

/// <summary>What becomes of a polygon's corners that are so flat that a row is left open between their sides.</summary>
internal enum CornerRule
{
    /// <summary>Up to 11.0: both sides have to start, or to end, in the corner.</summary>
    SameEnd,

    /// <summary>11.1: whatever meets there.</summary>
    Meeting,

    /// <summary>Since 11.2: only if both sides go the same way from there.</summary>
    SameWay,
}
