namespace PurePipeline.OpenCv;

/// <summary>How <c>cv2.inpaint</c> fills, with OpenCV's values.</summary>
public enum InpaintTypes
{
    /// <summary><c>cv2.INPAINT_NS</c>: along lines of equal intensity, after Navier and Stokes.</summary>
    NavierStokes = 0,

    /// <summary><c>cv2.INPAINT_TELEA</c>: Telea's weighted means, from the edge inwards.</summary>
    Telea = 1,
}
