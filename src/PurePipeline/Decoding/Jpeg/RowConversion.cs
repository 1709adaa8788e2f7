namespace PurePipeline.Decoding.Jpeg;

/// <summary>From which components, one sample per pixel, to which pixels.</summary>
internal enum RowConversion
{
    /// <summary>Component 0 as it is: grey, or the Y of YCbCr.</summary>
    Luminance,

    /// <summary>Grey from red, green, blue.</summary>
    RgbToLuminance,

    /// <summary>Component 0 three times.</summary>
    LuminanceToRgb,

    /// <summary>Three components as they are.</summary>
    RgbToRgb,

    /// <summary>Three components in reverse order.</summary>
    RgbToBgr,

    /// <summary>YCbCr (JFIF) to red, green, blue.</summary>
    YCbCrToRgb,

    /// <summary>YCbCr (JFIF) to blue, green, red.</summary>
    YCbCrToBgr,

    /// <summary>Four components, inverted.</summary>
    CmykToCmyk,

    /// <summary>YCbCr and key to inverted cyan, magenta, yellow, key.</summary>
    YcckToCmyk,
}
