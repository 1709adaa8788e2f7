namespace PurePipeline.Torch;

/// <summary>The <c>mode</c> of <c>torch.nn.functional.interpolate</c> on pictures.</summary>
public enum InterpolateMode
{
    /// <summary><c>"nearest"</c>: the element at or before the place.</summary>
    Nearest,

    /// <summary><c>"nearest-exact"</c>: the element whose middle is nearest.</summary>
    NearestExact,

    /// <summary><c>"bilinear"</c>.</summary>
    Bilinear,

    /// <summary><c>"bicubic"</c>.</summary>
    Bicubic,

    /// <summary><c>"area"</c>: the mean of all elements that are covered.</summary>
    Area,

    /// <summary><c>"lanczos"</c>: of bytes and with antialiasing alone; torch 2.12 or later.</summary>
    Lanczos,
}
