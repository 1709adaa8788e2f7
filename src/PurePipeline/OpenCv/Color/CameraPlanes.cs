namespace PurePipeline.OpenCv.Color;

/// <summary>Where the chroma of a 4:2:0 picture is: below the luma, half as wide and half as high.</summary>
internal enum CameraPlanes
{
    /// <summary>U and V in turn (NV12).</summary>
    UvInterleaved,

    /// <summary>V and U in turn (NV21).</summary>
    VuInterleaved,

    /// <summary>All of U, then all of V (I420, IYUV).</summary>
    UThenV,

    /// <summary>All of V, then all of U (YV12).</summary>
    VThenU,
}
