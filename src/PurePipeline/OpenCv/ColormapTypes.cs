namespace PurePipeline.OpenCv;

/// <summary>The colour maps of <see cref="Cv2.ApplyColorMap(Numerics.NdArray, ColormapTypes)"/>.</summary>
public enum ColormapTypes
{
    /// <summary><c>cv2.COLORMAP_AUTUMN</c>.</summary>
    Autumn = 0,

    /// <summary><c>cv2.COLORMAP_BONE</c>.</summary>
    Bone = 1,

    /// <summary><c>cv2.COLORMAP_JET</c>.</summary>
    Jet = 2,

    /// <summary><c>cv2.COLORMAP_WINTER</c>.</summary>
    Winter = 3,

    /// <summary><c>cv2.COLORMAP_RAINBOW</c>.</summary>
    Rainbow = 4,

    /// <summary><c>cv2.COLORMAP_OCEAN</c>.</summary>
    Ocean = 5,

    /// <summary><c>cv2.COLORMAP_SUMMER</c>.</summary>
    Summer = 6,

    /// <summary><c>cv2.COLORMAP_SPRING</c>.</summary>
    Spring = 7,

    /// <summary><c>cv2.COLORMAP_COOL</c>.</summary>
    Cool = 8,

    /// <summary><c>cv2.COLORMAP_HSV</c>.</summary>
    Hsv = 9,

    /// <summary><c>cv2.COLORMAP_PINK</c>.</summary>
    Pink = 10,

    /// <summary><c>cv2.COLORMAP_HOT</c>.</summary>
    Hot = 11,

    /// <summary><c>cv2.COLORMAP_PARULA</c>.</summary>
    Parula = 12,

    /// <summary><c>cv2.COLORMAP_MAGMA</c>.</summary>
    Magma = 13,

    /// <summary><c>cv2.COLORMAP_INFERNO</c>.</summary>
    Inferno = 14,

    /// <summary><c>cv2.COLORMAP_PLASMA</c>.</summary>
    Plasma = 15,

    /// <summary><c>cv2.COLORMAP_VIRIDIS</c>.</summary>
    Viridis = 16,

    /// <summary><c>cv2.COLORMAP_CIVIDIS</c>.</summary>
    Cividis = 17,

    /// <summary><c>cv2.COLORMAP_TWILIGHT</c>.</summary>
    Twilight = 18,

    /// <summary><c>cv2.COLORMAP_TWILIGHT_SHIFTED</c>.</summary>
    TwilightShifted = 19,

    /// <summary><c>cv2.COLORMAP_TURBO</c>.</summary>
    Turbo = 20,

    /// <summary><c>cv2.COLORMAP_DEEPGREEN</c>.</summary>
    DeepGreen = 21,
}
