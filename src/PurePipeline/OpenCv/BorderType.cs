namespace PurePipeline.OpenCv;

/// <summary>What lies outside a picture: OpenCV's <c>BORDER_*</c> constants, with their values.</summary>
[Flags]
public enum BorderType
{
    /// <summary><c>cv2.BORDER_CONSTANT</c>: a given value, <c>iiii|abcdefgh|iiii</c>.</summary>
    Constant = 0,

    /// <summary><c>cv2.BORDER_REPLICATE</c>: the outermost pixel, <c>aaaa|abcdefgh|hhhh</c>.</summary>
    Replicate = 1,

    /// <summary><c>cv2.BORDER_REFLECT</c>: mirrored, <c>dcba|abcdefgh|hgfe</c>.</summary>
    Reflect = 2,

    /// <summary><c>cv2.BORDER_WRAP</c>: the other side, <c>efgh|abcdefgh|abcd</c>.</summary>
    Wrap = 3,

    /// <summary><c>cv2.BORDER_REFLECT_101</c>, also called <c>BORDER_DEFAULT</c>: mirrored around the outermost pixel,
    /// <c>edcb|abcdefgh|gfed</c>.</summary>
    Reflect101 = 4,

    /// <summary><c>cv2.BORDER_TRANSPARENT</c>: what the result held before; no operation here has such a result.</summary>
    Transparent = 5,

    /// <summary>
    /// <c>cv2.BORDER_ISOLATED</c>, added to another: the picture may not be looked beyond. Arrays have nothing there, so it changes nothing.
    /// </summary>
    Isolated = 16,
}
