namespace PurePipeline.OpenCv;

/// <summary>
/// The patterns of colours on a camera's sensor, as <c>cv2.cvtColor</c> and <c>cv2.demosaicing</c> name them: by the second row's second and
/// third pixel. Names of other channel orders share these values: <c>COLOR_BayerRG2RGB</c> is <see cref="BayerBg2Bgr"/>.
/// </summary>
public enum DemosaicingCodes
{
    /// <summary><c>cv2.COLOR_BayerBG2BGR</c>.</summary>
    BayerBg2Bgr = 46,

    /// <summary><c>cv2.COLOR_BayerGB2BGR</c>.</summary>
    BayerGb2Bgr = 47,

    /// <summary><c>cv2.COLOR_BayerRG2BGR</c>.</summary>
    BayerRg2Bgr = 48,

    /// <summary><c>cv2.COLOR_BayerGR2BGR</c>.</summary>
    BayerGr2Bgr = 49,

    /// <summary><c>cv2.COLOR_BayerBG2BGRA</c>.</summary>
    BayerBg2Bgra = 139,

    /// <summary><c>cv2.COLOR_BayerGB2BGRA</c>.</summary>
    BayerGb2Bgra = 140,

    /// <summary><c>cv2.COLOR_BayerRG2BGRA</c>.</summary>
    BayerRg2Bgra = 141,

    /// <summary><c>cv2.COLOR_BayerGR2BGRA</c>.</summary>
    BayerGr2Bgra = 142,
}
