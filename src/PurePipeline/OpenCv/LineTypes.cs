namespace PurePipeline.OpenCv;

/// <summary>Which pixels a line goes through.</summary>
public enum LineTypes
{
    /// <summary><c>cv2.LINE_4</c>: each pixel shares a side with the one before.</summary>
    Line4 = 4,

    /// <summary><c>cv2.LINE_8</c>: each shares a side or a corner.</summary>
    Line8 = 8,

    /// <summary><c>cv2.LINE_AA</c>: smooth edges; uint8 alone has them.</summary>
    AntiAliased = 16,
}
