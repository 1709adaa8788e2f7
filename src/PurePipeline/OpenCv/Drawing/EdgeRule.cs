namespace PurePipeline.OpenCv.Drawing;

/// <summary>From which points OpenCV computes the edges of a polygon that it fills, but for smooth lines.</summary>
internal enum EdgeRule
{
    /// <summary>From the corners, 4.6.</summary>
    AsGiven,

    /// <summary>From the middles of pixels, or from the ends of the part that lies inside, 4.10.</summary>
    Centred,

    /// <summary>From whole pixels, or from the ends of the part that lies inside, 4.13.</summary>
    Whole,
}
