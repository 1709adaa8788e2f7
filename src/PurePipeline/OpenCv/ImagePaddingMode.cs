namespace PurePipeline.OpenCv;

/// <summary>How an image becomes as large as a blob: <c>cv2.dnn</c>'s <c>DNN_PMODE_*</c> constants, with their values.</summary>
public enum ImagePaddingMode
{
    /// <summary><c>cv2.dnn.DNN_PMODE_NULL</c>: resized, whatever that does to its proportions.</summary>
    Null = 0,

    /// <summary><c>cv2.dnn.DNN_PMODE_CROP_CENTER</c>: resized until it covers the blob, and what is outside cut off.</summary>
    CropCenter = 1,

    /// <summary><c>cv2.dnn.DNN_PMODE_LETTERBOX</c>: resized until it fits into the blob, and padded.</summary>
    Letterbox = 2,
}
