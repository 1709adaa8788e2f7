namespace PurePipeline.OpenCv.Blobs;

/// <summary>Where <c>cv2.dnn</c>'s releases differ (dnn/src/dnn_utils.cpp).</summary>
internal static class BlobRules
{
    /// <summary>4.10 scales in double and rounds the product to float; 4.6 and 4.13 scale in float.</summary>
    public static bool ScalesInDouble(Version version) => version >= new Version(4, 8) && version < new Version(4, 11);

    /// <summary>Up to 4.6, swapRB exchanges the first and the third mean of a gray image too.</summary>
    public static bool SwapsMeanOfGray(Version version) => version < new Version(4, 8);

    /// <summary>4.13 makes blobs of any depth; up to 4.10 of uint8 and float32 alone.</summary>
    public static bool TakesAnyDepth(Version version) => version >= new Version(4, 11);
}
