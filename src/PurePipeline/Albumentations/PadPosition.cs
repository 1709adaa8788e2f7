namespace PurePipeline.Albumentations;

/// <summary>Where an image goes that is padded: albumentations' <c>position</c> and <c>pad_position</c>; <c>random</c> is left to chance.</summary>
public enum PadPosition
{
    /// <summary><c>center</c>: half of the border on each side, an odd one's larger part below and to the right.</summary>
    Center,

    /// <summary><c>top_left</c>: the border is below and to the right.</summary>
    TopLeft,

    /// <summary><c>top_right</c>: the border is below and to the left.</summary>
    TopRight,

    /// <summary><c>bottom_left</c>: the border is above and to the right.</summary>
    BottomLeft,

    /// <summary><c>bottom_right</c>: the border is above and to the left.</summary>
    BottomRight,
}
